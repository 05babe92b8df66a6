import { beforeAll, describe, expect, test } from 'vitest';
import { reporterKey } from '../../shared/identity/reporters.ts';
import { type seed, seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

type Seeded = Awaited<ReturnType<typeof seededConsole>>;

const COMPLAINT = {
  commandId: 'report-form-1',
  subject: '五华米线师傅',
  office: '530102',
  statement: '门店使用未经备案的标识',
  clues: '文林街门店，每日可见',
  email: 'someone@reporter.example',
};

describe('Reporting on the public page', () => {
  let app: Seeded['app'];
  let ledger: Awaited<ReturnType<typeof seed>>['ledger'];
  let brand = '';
  let receipt = '';

  beforeAll(async () => {
    const seeded = await seededConsole(12);
    ({ app, ledger } = seeded);
    brand = ((await seeded.executor.stateOf('brand:b0')) as { name: string }).name;
  });

  test('anybody fills in a form, without choosing who acts, and gets a receipt', async () => {
    const anybody = visitor(app);
    expect((await anybody.get('/public/report')).text).toContain('任何单位和个人都可以举报');
    const sent = await anybody.post('/public/report', { ...COMPLAINT, subject: brand });
    expect(sent.status).toBe(303);
    receipt = new URL(sent.location, 'http://local').searchParams.get('receipt') ?? '';
    const { text } = await anybody.get(sent.location);
    expect(text).toContain(receipt);
    expect(text).toContain('正在办理');
    expect(text).not.toContain(COMPLAINT.statement);
  });

  test('the form sent twice is one report', async () => {
    const again = await visitor(app).post('/public/report', { ...COMPLAINT, subject: brand });
    expect(again.location).toContain(receipt);
    expect((await ledger.events(`public-report:${receipt}`)).items).toHaveLength(1);
  });

  test('without evidence or clues the form comes back with what was entered, and keeps nothing', async () => {
    const { clues: _, ...bare } = COMPLAINT;
    const { status, text } = await visitor(app).post('/public/report', {
      ...bare,
      commandId: 'report-form-2',
    });
    expect(status).toBe(400);
    expect(text).toContain('举报人应当提供必要的证明材料或线索');
    expect(text).toContain(COMPLAINT.statement);
    const day = receipt.split('-')[0];
    expect((await ledger.lookup('public-reports:530102')).items).toHaveLength(1);
    expect(day).toMatch(/^\d{8}$/);
  });

  test('without what it is about it comes back too', async () => {
    const { status, text } = await visitor(app).post('/public/report', {
      ...COMPLAINT,
      commandId: 'report-form-4',
      statement: '',
    });
    expect([status, text]).toEqual([400, expect.stringContaining('请填写被举报的名称和举报事项')]);
  });

  test.each([
    ['two lines', 'a@reporter.example\r\nBcc: b@reporter.example'],
    ['two addresses', 'a@reporter.example, b@reporter.example'],
    ['more than mail is carried to', `${'a'.repeat(250)}@reporter.example`],
  ])('an address of %s comes back, and nobody is written to', async (_what, email) => {
    const commandId = 'report-form-5';
    const sent = await visitor(app).post('/public/report', { ...COMPLAINT, commandId, email });
    expect([sent.status, sent.text]).toEqual([400, expect.stringContaining('电子邮箱')]);
    expect((await ledger.lookup('public-reports:530102')).items).toHaveLength(1);
  });

  test('a receipt that nobody was given leads nowhere', async () => {
    const { status } = await visitor(app).get('/public/report/status?receipt=20261123-0000000000');
    expect(status).toBe(404);
  });

  test('it lies on the desk of the office; nobody else may open it', async () => {
    const officer = await visitor(app).as('county-officer', '530102', 'a');
    expect((await officer.get('/desk/530102')).text).toContain(`/reports/${receipt}`);
    const page = await officer.get(`/reports/${receipt}`);
    expect(page.text).toContain(COMPLAINT.statement);
    expect(page.text).toContain(COMPLAINT.email);
    const other = await visitor(app).as('county-officer', '530103', 'a');
    for (const who of [other, visitor(app)]) {
      const { status, text } = await who.get(`/reports/${receipt}`);
      expect(status).toBe(403);
      expect(text).toContain('仅限办理单位查阅');
      expect(text).not.toContain(COMPLAINT.email);
    }
  });

  test('handled and answered, whoever holds the receipt reads the answer', async () => {
    const lead = await visitor(app).as('county-lead', '530102', 'b');
    const post = (fields: Record<string, string>) => lead.post(`/reports/${receipt}`, fields);
    const none = await post({ type: 'dismiss-report', commandId: 'dismiss-0001' });
    expect(none.text).toContain('不予立案应说明理由');
    const unsaid = await post({ type: 'forward-report', commandId: 'forward-0001', to: '530103' });
    const form = unsaid.text.split('<details').find((part) => part.includes('forward-report'));
    expect(form, 'open, with what was chosen, and not to the office itself').toMatch(
      /^[^>]* open>[\s\S]*role="alert"[\s\S]*value="530103" selected/,
    );
    expect(form).not.toContain('value="530102"');
    const done = { type: 'dismiss-report', commandId: 'dismiss-0002', reason: '照片不是该品牌' };
    expect((await post(done)).status).toBe(303);
    await post({ type: 'answer-report', commandId: 'answer-0001', text: '经核查，不属实。' });
    const { text } = await visitor(app).get(`/public/report/status?receipt=${receipt}`);
    expect(text).toContain('不予立案');
    expect(text).toContain('经核查，不属实。');
  });

  test('the way to the reporter is deleted for good', async () => {
    const lead = await visitor(app).as('county-lead', '530102', 'b');
    await lead.post(`/reports/${receipt}`, { type: 'erase-reporter', commandId: 'erase-0001' });
    expect(await ledger.contact(reporterKey(receipt))).toBeUndefined();
    expect((await lead.get(`/reports/${receipt}`)).text).not.toContain(COMPLAINT.email);
  });

  test('upheld, its brand has a case that says nothing of a report', async () => {
    const anybody = visitor(app);
    const sent = await anybody.post('/public/report', {
      ...COMPLAINT,
      commandId: 'report-form-3',
      subject: brand,
    });
    const id = new URL(sent.location, 'http://local').searchParams.get('receipt');
    const officer = await visitor(app).as('county-officer', '530102', 'a');
    const { status, text } = await officer.post(`/reports/${id}`, {
      type: 'uphold-report',
      commandId: 'uphold-0001',
      brand: 'b0',
      grounds: '15(1)3',
      facts: '现场检查发现标识样式不符',
      foundOn: '2026-11-23',
      'evidence.title': '现场检查记录',
      'evidence.reference': '卷宗 2026-020',
    });
    expect([status, text]).toEqual([303, expect.anything()]);
    expect((await officer.get(`/reports/${id}`)).text).toContain('href="/brands/b0#cases"');
  });
});
