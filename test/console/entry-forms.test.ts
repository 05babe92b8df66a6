import { beforeAll, describe, expect, test } from 'vitest';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import { itemsOf } from '../../shared/register/brand/entry/inputs.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { CODES } from '../register/entry/applications.ts';
import { NOW, seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

/** An application led into the register by nothing but the forms of the console. */

type Site = Awaited<ReturnType<typeof seededConsole>>;

const paper = (at: string) => ({ [`${at}.title`]: '材料', [`${at}.reference`]: '卷宗 1' });
const CITY = ['city-officer', '530100', 'a'] as const;
const COUNTY = ['county-officer', '530102', 'a'] as const;
const LEAD = ['county-lead', '530102', 'b'] as const;

let site: Site;
let person: ReturnType<typeof visitor>;

const brand = async () => (await site.executor.stateOf('brand:new-1')) as BrandState;

/** Fills in a form as somebody, on the page where it lies. */
async function fillIn(
  as: readonly [string, string, string],
  place: string,
  id: string,
  fields: Record<string, string>,
  query = '',
) {
  await person.as(...as);
  const hidden = await person.form(`${place}/commands/${id}${query}`, id);
  return person.post(`${place}/commands`, { ...hidden, ...fields });
}

const PLACE = '/brands/new-1';

async function done(...step: Parameters<typeof fillIn>) {
  const { status, text } = await fillIn(...step);
  expect([step[2], status, /<strong>([^<]*)/.exec(text)?.[1]]).toEqual([step[2], 303, undefined]);
}

/** A word on every item, as the form numbers them. */
async function words() {
  const { application } = await brand();
  const items = application ? itemsOf(application) : [];
  return Object.fromEntries(
    items.flatMap((_, i) => [
      [`accepted.${i}`, 'true'],
      [`reasons.${i}`, '与证明材料核对一致'],
    ]),
  );
}

const APPLICATION = {
  id: 'new-1',
  name: '五华家政管家',
  kind: 'enterprise',
  category: 'resident-services',
  county: '530102',
  'holder.id': 'np1',
  'holder.name': '示例家政有限公司',
  'holder.creditCode': CODES[0],
  on: '2026-11-20',
  'form.economic-scale': '2500',
  'form.labour-income': '1000',
  'form.trained': '501',
  ...paper('documents.0'),
};

const pass = async (at: Moment) => {
  await site.executor.advance('notice-batch:n1', at);
  await site.executor.passOn('notice-batch:n1', at);
};

describe('An application, by the forms alone', () => {
  beforeAll(async () => {
    site = await seededConsole(2);
    person = visitor(site.app);
  });

  const KIND = '?kind=enterprise&category=resident-services';

  test('its kind is asked first: what else is asked depends on it', async () => {
    await person.as(...COUNTY);
    const { text } = await person.get('/entry/commands/apply');
    expect(text).toContain('下一步');
    expect(text).not.toContain('name="commandId"');
    expect((await person.get(`/entry/commands/apply${KIND}`)).text).toContain(
      'name="form.economic-scale"',
    );
  });

  test('a refused one keeps what was entered and says what is missing', async () => {
    const refused = await fillIn(
      COUNTY,
      '/entry',
      'apply',
      { ...APPLICATION, 'holder.creditCode': '91530102MA0000001X' },
      KIND,
    );
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('GB 32100-2015');
    expect(refused.text).toContain('value="五华家政管家"');
    expect(await brand()).toBeUndefined();
  });

  test.each([
    ['a brand', 'enter-brand', 'name', '品牌名称'],
    ['a party', 'register-party', 'name', '单位名称'],
  ])('the name of %s that is too long is refused in the words of its form', async (...named) => {
    const [, form, field, label] = named;
    const given = { ...APPLICATION, enteredOn: '2026-03-02', [field]: '名'.repeat(101) };
    const refused = await fillIn(CITY, '/entry', form, given);
    expect(refused.text).toContain(`字段“${label}”不合要求：最多 100 字`);
  });

  test('an id that does not do is refused in the words of the form', async () => {
    const refused = await fillIn(COUNTY, '/entry', 'apply', { ...APPLICATION, id: '新 1' }, KIND);
    expect(refused.text).toContain('字段“品牌编号”不合要求：编号只用字母、数字、连字符');
  });

  test('sent again with another id, a form leads to what it began the first time', async () => {
    const sent = (fields: object) => person.post('/entry/commands', { ...hidden, ...fields });
    await person.as(...COUNTY);
    const hidden = await person.form('/entry/commands/register-party', 'register-party');
    const first = await sent({ id: 'twice-1', name: '示例协会' });
    const again = await sent({ id: 'twice-2', name: '示例协会' });
    expect([again.status, again.location]).toEqual([303, first.location]);
    expect((await person.get(again.location)).status).toBe(200);
    expect(await site.executor.stateOf('party:twice-2')).toBeUndefined();
  });

  test('a holder is offered by name, whether registered or known by a brand, and may be typed', async () => {
    await person.as(...CITY);
    const path = '/brands/b1/commands/transfer-brand';
    const { text } = await person.get(path);
    const { holder } = (await site.executor.stateOf('brand:b0')) as BrandState;
    expect(text).toMatch(/<input type="text" name="to" [^>]*list="offered-to">/);
    expect(text).toContain(`<option value="${holder.id}">${holder.name}</option>`);
    expect(text).toContain('<option value="twice-1">示例协会</option>');
    const typed = await fillIn(CITY, '/brands/b1', 'transfer-brand', {
      to: 'nobody-1',
      on: '2026-11-20',
      ...paper('document'),
    });
    expect(typed.text).toContain('受让方“nobody-1”未登记');
    expect(typed.text).toContain('list="offered-to"');
    await done(CITY, '/brands/b1', 'transfer-brand', {
      to: 'twice-1',
      on: '2026-11-20',
      ...paper('document'),
    });
    const { holder: now } = (await site.executor.stateOf('brand:b1')) as BrandState;
    expect(now.id).toBe('twice-1');
  });

  test('a brand that is reported is offered by its name', async () => {
    await person.as(...COUNTY);
    const { text } = await person.get('/entry/commands/file-public-report');
    const { name, holder } = (await site.executor.stateOf('brand:b0')) as BrandState;
    expect(text).toContain(`<option value="b0">${name}（${holder.name}）</option>`);
  });

  test('from the recommendation to the re-review’s conclusion', async () => {
    await done(COUNTY, '/entry', 'apply', APPLICATION, KIND);
    expect((await brand()).application?.stage).toBe('initial-review');
    await done(COUNTY, PLACE, 'return-at-initial-review', { reasons: '补交培训台账' });
    const correction = (await person.get(PLACE)).text;
    expect(correction).toContain(
      `name="form.labour-income" value="${APPLICATION['form.labour-income']}"`,
    );
    await done(COUNTY, PLACE, 'resubmit-application', {
      on: '2026-11-23',
      'form.economic-scale': '2600',
      'form.labour-income': '1000',
      'form.trained': '510',
      ...paper('documents.0'),
    });
    await done(COUNTY, PLACE, 'judge-at-initial-review', await words());
    const opinion = { passed: 'true', opinion: '符合条件', ...paper('document') };
    await done(LEAD, PLACE, 'conclude-initial-review', opinion);
    const pool = 'expert-01\r\nexpert-02\r\nexpert-03';
    const draw = { pool, 'excluded.expert-02': '近亲属任职', count: '2', seed: '2026-11-23' };
    const named = `?${new URLSearchParams({ pool })}`;
    await done(CITY, PLACE, 'draw-experts', draw, named);
    const drawn = (await person.get(PLACE)).text;
    expect(drawn).toContain('登记实地核查');
    expect(drawn, 'its procedure gives no points').not.toContain('登记考评打分');
    await done(CITY, PLACE, 'visit-site', {
      on: '2026-11-23',
      facts: '现场与申报一致',
      ...paper('document'),
    });
    await done(CITY, PLACE, 'judge-at-re-review', await words());
    await done(CITY, PLACE, 'conclude-re-review', opinion);
    const { application } = await brand();
    expect(application?.panel).toEqual(expect.arrayContaining(['expert-01', 'expert-03']));
    expect(application?.stage).toBe('to-list');
    expect((await person.get(PLACE)).text).toContain('<a href="/entry">办理公示</a>');
  });

  test('a word without its reason is asked for, by the condition that it is about', async () => {
    const refused = await fillIn(CITY, PLACE, 'judge-at-re-review', { 'accepted.0': 'true' });
    expect(refused.text).toContain('请写明意见：');
  });

  test('onto the list, before the public, and past an objection', async () => {
    expect((await person.get('/entry')).text).toContain('五华家政管家');
    await done(CITY, '/entry', 'list-brands', { id: 'n1', title: '第一批', brands: 'new-1' });
    await pass(NOW);
    await done(CITY, '/lists/n1', 'post-notice', {
      postedAt: '2026-11-23T09:00',
      url: 'https://hrss.kunming.example/notices/1',
      ...paper('proof'),
    });
    await pass(NOW);
    await done(CITY, PLACE, 'record-objection', {
      by: 'unit',
      receivedOn: '2026-11-23',
      facts: '培训台账与社保记录不符',
      ...paper('evidence.0'),
    });
    const decide = (await person.get(PLACE)).text;
    expect(decide).toContain('name="objectionId" value="objection-1"');
    await done(
      CITY,
      PLACE,
      'decide-objection',
      { upheld: 'false', reasons: '经核对一致', on: '2026-11-23', ...paper('document') },
      '?objectionId=objection-1',
    );
  });

  test('into the register once the notice has run, with what comes with entry', async () => {
    const early = { on: '2026-11-23', ...paper('document') };
    expect((await fillIn(CITY, PLACE, 'admit-brand', early)).status).toBe(400);
    const later = parseMoment('2026-12-01T09:30:00+08:00');
    await pass(later);
    await person.post('/clock', { to: 'at', at: '2026-12-01T09:30' });
    await done(CITY, PLACE, 'admit-brand', {
      on: '2026-12-01',
      ...paper('document'),
      'references.0': '授字 2026-1',
    });
    expect(await brand()).toMatchObject({
      standing: 'listed',
      application: { entry: { grants: [{ reference: '授字 2026-1' }] } },
    });
    await done(CITY, PLACE, 'file-development-plan', { on: '2026-12-01', ...paper('document') });
  });

  test('a notice that turns out faulty is withdrawn; whether the entry on it stands is decided', async () => {
    await done(CITY, '/lists/n1', 'withdraw-notice', {
      on: '2026-12-01',
      reason: '附件名单有误',
      ...paper('document'),
    });
    await pass(parseMoment('2026-12-01T09:30:00+08:00'));
    expect((await person.get('/entry')).text).toContain('附件名单有误');
    expect((await person.get('/public/notices')).text).toContain('已撤回');
    expect((await person.get(PLACE)).text).toContain('决定是否撤销入库');
    await done(CITY, PLACE, 'settle-entry', {
      stands: 'true',
      reasons: '有误之处不涉及该品牌',
      on: '2026-12-01',
      ...paper('document'),
    });
    expect((await brand()).application?.questioned).toBeUndefined();
  });
});

test('a report that came by phone is taken down by the office, without who called', async () => {
  await done(COUNTY, '/entry', 'file-public-report', {
    id: 'r-1',
    channel: 'phone',
    receivedOn: '2026-11-30',
    office: '530102',
    outsider: '某路边店',
    statement: '冒用标识',
    clues: '门店橱窗',
  });
  const { text } = await person.get('/reports/r-1');
  expect(text).toContain('来电，2026年11月30日收到');
  expect(text).toContain('某路边店（不在库）');
});

describe('A party and an office', () => {
  test('a party is registered, found about, reached, and forgotten', async () => {
    await done(COUNTY, '/entry', 'register-party', { id: 'np2', name: '示例培训学校' });
    const page = '/parties/np2';
    await done(COUNTY, page, 'set-party-contact', { email: 'school@holder.example' });
    expect((await person.get(page)).text).toContain('school@holder.example');
    await done(COUNTY, page, 'erase-party-contact', {});
    expect((await person.get(page)).text).not.toContain('school@holder.example');
    expect(await site.ledger.contact('party:np2')).toBeUndefined();
  });

  test('an office sees how it is reached itself; another county does not', async () => {
    await done(COUNTY, '/offices/530102', 'set-office-contact', { phone: '0871-1234567' });
    expect((await person.get('/offices/530102')).text).toContain('0871-1234567');
    await person.as('county-officer', '530103', 'a');
    expect((await person.get('/offices/530102')).text).not.toContain('0871-1234567');
    const refused = await fillIn(CITY, '/offices/530102', 'set-office-contact', { email: '无' });
    expect(refused.text).toContain('电子邮箱不合格式');
  });

  test.each([
    ['/offices/999999', 404],
    ['/lists/none/commands/post-notice', 404],
    ['/brands/new-1/commands/record-duty', 404],
    ['/entry/commands/serve-order', 404],
  ])('%s is not there', async (path, status) => {
    expect((await person.get(path)).status).toBe(status);
  });
});
