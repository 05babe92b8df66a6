import { beforeAll, describe, expect, test } from 'vitest';
import { checkContactCommand, isContactCommand } from '../../shared/application/contacts.ts';
import type { Command } from '../../shared/application/execute.ts';
import {
  type CommandName,
  type Field,
  type Form,
  fieldsOf,
  type Given,
  type PlaceKind,
} from '../../shared/console/forms/form.ts';
import { isWhole, placeOf } from '../../shared/console/forms/place.ts';
import { commandOf, type Entered } from '../../shared/console/forms/read.ts';
import { FORMS, type FormId } from '../../shared/console/forms/table.ts';
import { actorOf } from '../../shared/console/identity.ts';
import { REPORT_ACTIONS } from '../../shared/console/report-pages.ts';
import { PERMISSIONS } from '../../shared/identity/permissions.ts';
import { Refusal } from '../../shared/refusal.ts';
import { checkCommand } from '../../shared/register/brand/decide.ts';
import { cycleDecider } from '../../shared/register/cycle/decider.ts';
import { noticeBatchDecider } from '../../shared/register/notice-batch/decider.ts';
import { officeDecider } from '../../shared/register/office/decider.ts';
import { partyDecider } from '../../shared/register/party/decider.ts';
import { publicReportDecider } from '../../shared/register/public-report/decider.ts';
import { schemeDecider } from '../../shared/register/scheme/decider.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../shared/schemes/format.ts';
import { contextAt } from '../register/given.ts';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

const scheme = schemeById('kunming-2025');
const jiangsu = schemeById('jiangsu-2022');

const choice = ({ choices }: Field, of: Scheme) => choices?.(of)[0]?.[0] ?? '';

const SAMPLES: Record<Field['kind'], (field: Field, of: Scheme) => string> = {
  text: ({ path }) => TEXTS[path] ?? '示例',
  long: () => '示例说明',
  lines: ({ path }) => LISTS[path] ?? '',
  number: () => '1',
  day: () => '2026-11-20',
  moment: () => '2026-11-27T09:30',
  choice,
  checks: choice,
  'yes-no': () => 'true',
  party: () => 'p-1',
  brand: () => 'b-1',
};
const TEXTS: Readonly<Record<string, string>> = {
  url: 'https://hrss.kunming.example/notice',
  email: 'office@hrss.kunming.example',
  id: 'new-1',
};

const LISTS: Readonly<Record<string, string>> = {
  pool: 'expert-01\nexpert-02',
  reasons: '补交证明\n更正名称',
};

const application = {
  assessment: [{ item: 'naming', clause: '6', finding: 'for-people', reason: '须由人员判断' }],
  matches: [],
  panel: ['expert-01', 'expert-02'],
};

/** What a form at each kind of place may depend on. */
const STATES: Readonly<Record<PlaceKind, unknown>> = {
  brand: { kind: 'enterprise', category: scheme.categories[0]?.code, application, cases: {} },
  party: {},
  office: {
    deadlines: {
      'monthly-dispatch/2026-05-01': {
        id: 'monthly-dispatch/2026-05-01',
        what: '月度调度',
        reckoning: { from: '2026-05-01', dueOn: '2026-05-31' },
      },
    },
  },
  list: {},
  scheme,
  cycle: { total: { 'outcome:qualified': 2, awaited: 1 } },
  new: [
    { id: 'b1', name: '甲', holder: { name: '甲公司' } },
    { id: 'b2', name: '乙', holder: { name: '乙公司' } },
  ],
};

const givenFor = (form: Form, of = scheme): Given => ({
  scheme: of,
  id: '530102',
  state: STATES[placeOf(form)],
  asked: {
    kind: of.objectKinds[0]?.code,
    category: of.categories[0]?.code,
    ruling: of.rulings[0]?.id,
    pool: 'expert-01\nexpert-02',
  },
});

const filled = (form: Form, of = scheme): Entered =>
  Object.fromEntries(
    fieldsOf(form, givenFor(form, of)).map((field) => [
      field.path,
      [SAMPLES[field.kind](field, of)],
    ]),
  );

/** Of what is there; the first ruling has two options, of which one is in force, and is the one asked. */
const MAY_BE_ONE = ['to', 'period', 'ruling', 'answer', 'caseId'];

const subjectOf = ({ about }: Form) => (isWhole(about) ? {} : { [`${about}Id`]: `${about}-1` });

const forms = Object.entries(FORMS) as [FormId, Form][];

/** What is asked on the same stream by hand, wherever it lies: as its decider would parse it. */
const DECIDERS = {
  party: partyDecider,
  office: officeDecider,
  cycle: cycleDecider,
  scheme: schemeDecider,
  list: noticeBatchDecider,
  'notice-batch': noticeBatchDecider,
  'public-report': publicReportDecider,
};

/** The first thing that is wrong with a command, whatever it is about. */
function wrongWith(command: Command, { about, opens }: Form) {
  if (isContactCommand(command.type)) return checkContactCommand(command);
  const decider = DECIDERS[(opens ?? about) as keyof typeof DECIDERS];
  if (!decider) return checkCommand(command);
  const context = contextAt({ at: '2026-11-23' });
  const decision = decider.decide(command, undefined, context);
  return decision instanceof Refusal && decision.code.startsWith('command.') ? decision : undefined;
}

describe('The table of forms', () => {
  test.each(forms)('%s, filled in, is a command that its decider accepts as such', (_, form) => {
    // Where the deployment's own scheme has no such thing, another has.
    const of = form.command === 'move-register' ? jiangsu : scheme;
    const command = commandOf(form, subjectOf(form), filled(form, of), givenFor(form, of));
    expect(wrongWith(command, form)).toBeUndefined();
  });

  test.each(forms)('%s may be done by somebody', (_, { command }) => {
    expect(PERMISSIONS[command].filter((role) => role !== 'system')).not.toEqual([]);
  });

  test('offers real choices wherever there is something to choose', () => {
    for (const [, form] of forms)
      for (const { path, choices } of fieldsOf(form, givenFor(form)))
        if (choices && !MAY_BE_ONE.includes(path))
          expect(choices(scheme).length).toBeGreaterThan(1);
  });

  test('only labels of the pool are asked about: what somebody typed is no path of a field', () => {
    const form = FORMS['draw-experts'];
    const asked = { pool: 'expert-01\r\n__proto__.name\r\n张三' };
    const paths = fieldsOf(form, { ...givenFor(form), asked }).map(({ path }) => path);
    expect(paths).toEqual(['pool', 'excluded.expert-01', 'count', 'seed']);
  });

  test('a match is settled by one of the brand’s open cases, chosen by what was found', () => {
    const file = (id: string, status: string) => ({
      [id]: { id, status, openedOn: '2026-11-20', facts: '冒用标识' },
    });
    const state = { cases: { ...file('case-1', 'closed'), ...file('case-2', 'open') } };
    const [field] = fieldsOf(FORMS['settle-blacklist-match'], {
      ...givenFor(FORMS['settle-blacklist-match']),
      state,
    });
    expect(field?.choices?.(scheme)).toEqual([['case-2', '2026年11月20日 查明：冒用标识']]);
  });

  test.each([
    ['is missing', ' ', 'form.field-missing', '请填写“发文字号”'],
    ['is too long', '一'.repeat(2001), 'form.field-too-long', '“发文字号”不得超过 2000 字'],
  ])('says what %s in the words of the form', (_, number, code, message) => {
    const form = FORMS['number-order'];
    const read = () => commandOf(form, { caseId: 'case-1' }, { number: [number] }, givenFor(form));
    expect(read).toThrow(expect.objectContaining({ code, message }));
  });
});

/** What people may do and no form of the table does, each by what does it instead. */
const BY_ANOTHER_PAGE: Partial<Record<CommandName, string>> = {
  'import-calendar': '/calendar',
  'open-cycle': '/cycles',
  ...Object.fromEntries(Object.keys(REPORT_ACTIONS).map((command) => [command, '/reports'])),
};

describe('Everything that a person may do', () => {
  const commands = Object.keys(PERMISSIONS) as CommandName[];
  const byPeople = commands.filter((name) => PERMISSIONS[name].some((role) => role !== 'system'));
  const inTable = new Set(forms.map(([, { command }]) => command));

  test.each(byPeople)('%s has its form in the console', (command) => {
    expect(inTable.has(command) || BY_ANOTHER_PAGE[command] !== undefined).toBe(true);
  });

  test('what only the system does has none', () => {
    const own = commands.filter((name) => PERMISSIONS[name].every((role) => role === 'system'));
    // What follows by itself: from a clock, from a mail that came back, from another stream.
    expect(own.sort()).toEqual([
      'ask-for-calendar',
      'enrol-in-evaluation',
      'follow-notice',
      'freeze-members',
      'pass-on-finding',
      'record-objections-reported',
      'record-report-passed-on',
      'record-told',
      'report-quarter',
      'report-undeliverable',
      'send-digest',
    ]);
    for (const command of own) expect(inTable.has(command)).toBe(false);
  });
});

const CHOOSE = '请先选择经办身份';

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

  test('nobody acts without having chosen who acts, nor by a form that was never opened', async () => {
    const officer = await visitor(app).as('county-officer', '530124', 'a');
    const form = await officer.form(page, 'serve-order');
    const before = await events();
    const nobody = await visitor(app).post('/brands/b7/commands', form);
    expect([nobody.status, nobody.text]).toEqual([400, expect.stringContaining(CHOOSE)]);
    const { commandId: _, ...bare } = form;
    const unopened = await officer.post('/brands/b7/commands', bare);
    expect([unopened.status, unopened.text]).toEqual([
      400,
      expect.stringContaining('form.command-id'),
    ]);
    expect(await events()).toBe(before);
  });

  test.each([
    ['nobody in particular', { person: 'z' }, 'identity.unknown'],
    ['a role that there is not', { role: 'mayor' }, 'identity.unknown'],
    ['a county’s officer in the city', { belongs: '530100' }, 'identity.wrong-office'],
  ])('nobody acts as %s', (_, fields, code) => {
    const chosen = { role: 'county-officer', belongs: '530124', person: 'a', ...fields };
    expect(() => actorOf(chosen, scheme)).toThrow(expect.objectContaining({ code }));
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
    expect((await someone.post('/identity', wrong)).text).toContain(
      '县级经办人、县级负责人应选择县',
    );
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
