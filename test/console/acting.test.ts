import { beforeAll, describe, expect, test } from 'vitest';
import type { Field, Form } from '../../shared/console/forms/form.ts';
import { commandOf, type Entered } from '../../shared/console/forms/read.ts';
import { FORMS, type FormId } from '../../shared/console/forms/table.ts';
import { PERMISSIONS } from '../../shared/identity/permissions.ts';
import { checkCommand } from '../../shared/register/brand/decide.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

const scheme = schemeById('kunming-2025');

const SAMPLES: Record<Field['kind'], (field: Field) => string> = {
  text: () => '示例',
  long: () => '示例说明',
  day: () => '2026-11-20',
  moment: () => '2026-11-27T09:30',
  choice: ({ choices }) => choices?.(scheme)[0]?.[0] ?? '',
  checks: ({ choices }) => choices?.(scheme)[0]?.[0] ?? '',
  'yes-no': () => 'true',
};

const filled = ({ fields }: Form): Entered =>
  Object.fromEntries(fields.map((field) => [field.path, [SAMPLES[field.kind](field)]]));

const SUBJECT = { caseId: 'case-1', decisionId: 'decision-1', noticeId: 'n1' };
const subjectOf = ({ about }: Form) =>
  about === 'brand' ? {} : { [`${about}Id`]: SUBJECT[`${about}Id`] };

const forms = Object.entries(FORMS) as [FormId, Form][];

describe('The table of forms', () => {
  test.each(forms)('%s, filled in, is a command that its decider accepts as such', (_, form) => {
    expect(checkCommand(commandOf(form, subjectOf(form), filled(form)))).toBeUndefined();
  });

  test.each(forms)('%s may be done by somebody', (_, { command }) => {
    expect(PERMISSIONS[command].filter((role) => role !== 'system')).not.toEqual([]);
  });

  test('offers real choices wherever there is something to choose', () => {
    for (const [, { fields }] of forms)
      for (const { choices } of fields)
        if (choices) expect(choices(scheme).length).toBeGreaterThan(1);
  });

  test('asks for what is missing in the words of the form', () => {
    expect(() => commandOf(FORMS['number-order'], { caseId: 'case-1' }, { number: [' '] })).toThrow(
      '请填写“发文字号”',
    );
  });
});

describe('Acting on the console', () => {
  let app: Awaited<ReturnType<typeof seededConsole>>['app'];
  let ledger: Awaited<ReturnType<typeof seededConsole>>['ledger'];

  beforeAll(async () => {
    ({ app, ledger } = await seededConsole(9));
  });

  const page = '/brands/b7/cases/case-1';
  const events = async () => (await ledger.events('brand:b7')).items.length;
  const paper = { 'proof.title': '送达回证', 'proof.reference': '卷宗 1' };

  test('nobody acts before choosing who acts', async () => {
    const { text } = await visitor(app).get(page);
    expect(text).toContain('选择经办身份');
    expect(text).toContain('由县级经办人办理');
    expect(text).not.toContain('name="commandId"');
  });

  test('a step is recorded once, however often its form is sent', async () => {
    const officer = await visitor(app).as('county-officer', '530124', 'a');
    const form = await officer.form(page, 'serve-order');
    const fields = { ...form, method: 'direct', on: '2026-11-23', ...paper };
    const before = await events();
    const first = await officer.post('/brands/b7/commands', fields);
    expect(first.status).toBe(303);
    const after = await events();
    expect(after).toBeGreaterThan(before);
    const again = await officer.post('/brands/b7/commands', fields);
    expect(again.status).toBe(303);
    expect(again.location).toBe(first.location);
    expect(await events()).toBe(after);
    const { text } = await officer.get(first.location);
    expect(text).toContain('● 已登记');
    expect(text).toContain('直接送达');
  });

  test('a refused form says what is required and keeps what was entered', async () => {
    const officer = await visitor(app).as('county-officer', '530124', 'a');
    const form = await officer.form(page, 'file-report');
    const before = await events();
    const refused = await officer.post('/brands/b7/commands', {
      ...form,
      channel: 'post',
      receivedOn: '2026-11-23',
      'document.title': '整改报告<一>',
      'document.reference': '卷宗 2',
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('应登记交邮日');
    expect(refused.text).toContain('value="整改报告&lt;一&gt;"');
    expect(refused.text).toContain(`value="${form.commandId}"`);
    expect(await events()).toBe(before);
  });

  test('the server checks again: a form that was never offered is refused', async () => {
    const elsewhere = await visitor(app).as('county-officer', '530102', 'a');
    const before = await events();
    const refused = await elsewhere.post('/brands/b7/commands', {
      form: 'withdraw-order',
      commandId: 'made-up-id',
      caseId: 'case-1',
      by: 'office',
      'document.title': '撤回决定',
      'document.reference': '卷宗 3',
    });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('无权办理');
    expect(await events()).toBe(before);
  });

  test.each([
    ['no form', { form: 'nothing', commandId: 'made-up-id' }, 404],
    [
      'a form named like a property of every object',
      { form: 'constructor', commandId: 'made-up-id' },
      404,
    ],
    ['no command id', { form: 'serve-order', commandId: '' }, 400],
  ])('%s is refused', async (_, fields, status) => {
    const officer = await visitor(app).as('county-officer', '530124', 'a');
    expect((await officer.post('/brands/b7/commands', fields)).status).toBe(status);
  });

  test('an office that does not fit the role is refused, and nobody is sent elsewhere', async () => {
    const someone = visitor(app);
    const wrong = { role: 'county-lead', belongs: '530100', person: 'a', back: '/desk' };
    expect((await someone.post('/identity', wrong)).text).toContain('县级角色应选择县');
    const away = { ...wrong, belongs: '530102', back: '//elsewhere.example' };
    expect((await someone.post('/identity', away)).location).toBe('/desk');
  });

  test('whoever drafted is not offered the signature, and is refused it', async () => {
    const one = visitor(app);
    await one.as('county-officer', '530113', 'a');
    const found = await one.form('/brands/b4/commands/record-finding', 'record-finding');
    await one.post('/brands/b4/commands', {
      ...found,
      grounds: '15(1)2',
      facts: '经营场所变更后未申请更改信息',
      foundOn: '2026-11-20',
      'evidence.0.title': '登记信息比对表',
      'evidence.0.reference': '卷宗 4',
    });
    const second = '/brands/b4/cases/case-2';
    await one.post('/brands/b4/commands', await one.form(second, 'draft-order'));
    await one.as('county-lead', '530113', 'a');
    expect((await one.get(second)).text).toContain('拟稿人须回避');
    const forced = { form: 'sign-order', commandId: 'made-up-id', caseId: 'case-2' };
    expect((await one.post('/brands/b4/commands', forced)).text).toContain('拟稿人不得签发');
    await one.as('county-lead', '530113', 'b');
    const signed = await one.post('/brands/b4/commands', await one.form(second, 'sign-order'));
    expect(signed.status).toBe(303);
  });
});

describe('A host without acting', () => {
  test('shows no forms and takes none', async () => {
    const { readOnly } = await seededConsole(2);
    expect(await (await readOnly.request('/brands/b1')).text()).not.toContain('name="commandId"');
    const sent = await readOnly.request('/brands/b1/commands', { method: 'POST' });
    expect(sent.status).toBe(404);
  });
});
