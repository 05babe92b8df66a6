import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../shared/calendar/day.ts';
import type { Actor, Role } from '../../../shared/identity/actor.ts';
import { demandReader, mayReadReport, reporterKey } from '../../../shared/identity/reporters.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import type { OutboxRow } from '../../../shared/outbox/row.ts';
import { recordUndeliverable } from '../../../shared/outbox/undeliverable.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { reportOfLateObjection } from '../../../shared/register/public-report/decider.ts';
import { reportLines } from '../../../shared/register/public-report/desk.ts';
import type { PublicReportState } from '../../../shared/register/public-report/state.ts';
import { BRAND, registerOn } from '../../application/register.ts';
import { type Command, enter, paper } from '../commands.ts';
import { momentOf, SHIPPED } from '../given.ts';

const REPORT: StreamId = 'public-report:r1';
const ANYBODY: Actor = { role: 'public', id: 'public' };
const staff = (role: Role, office: string): Actor => ({ role, id: `${role}-1`, office });
const COUNTY = staff('county-lead', '530102');
const OTHER = staff('county-lead', '530103');
const CITY = staff('city-officer', '530100');
const HOLDER: Actor = { role: 'holder', id: 'h1', party: 'p1' };

const file = (fields = {}): Command => ({
  type: 'file-public-report',
  id: 'r1',
  about: { brand: 'b1' },
  statement: '标识印在未经备案的产品上',
  evidence: [paper('照片')],
  channel: 'online',
  office: '530102',
  receivedOn: '2026-03-02',
  ...fields,
});
const uphold = (fields = {}): Command => ({
  type: 'uphold-report',
  brand: 'b1',
  grounds: ['15(1)3'],
  facts: '现场检查发现标识样式不符',
  evidence: [paper('现场检查记录')],
  foundOn: '2026-03-05',
  ...fields,
});
const dismiss = (reason?: string): Command => ({ type: 'dismiss-report', reason });
const forward = (to: string): Command => ({ type: 'forward-report', to, reason: '属市级办理' });
const refer = (fields = {}): Command => ({
  type: 'refer-report',
  to: '市场监督管理部门',
  reason: '不在库的单位冒用标识',
  document: paper('移送函'),
  ...fields,
});
const answer: Command = { type: 'answer-report', text: '经核查，反映情况属实，已依规定处理。' };

/** A register with one brand, and a report about it where `filed` says so. */
async function reported(...filed: readonly object[]) {
  const register = await registerOn();
  await register.execute('2025-08-20', enter());
  const act = (
    at: string,
    command: Command,
    actor: Actor = COUNTY,
    commandId = `${at}-${command.type}`,
    stream = REPORT,
  ) => register.executor.execute(stream, command, { commandId, actor, now: momentOf(at) });
  for (const fields of filed) await act('2026-03-02', file(fields), ANYBODY);
  const state = async () => (await register.executor.stateOf(REPORT)) as PublicReportState;
  const refused = async (command: Command, actor: Actor = COUNTY) => {
    const before = await register.events(REPORT);
    const error = await act('2026-03-05', command, actor).catch((reason: unknown) => reason);
    expect(await register.events(REPORT)).toEqual(before);
    return error instanceof Refusal ? error.code : error;
  };
  const told = async () =>
    (await register.ledger.noticesOf(REPORT)).items.map(({ notice }) => notice);
  return { ...register, act, state, refused, told };
}

describe('任何单位和个人发现违法违规行为的，可以向各级人社主管部门举报', () => {
  test.each(['530102', '530100'])('anybody may, at any level: to office %s', async (office) => {
    const { state } = await reported({ office });
    expect(await state()).toMatchObject({ id: 'r1', office, identified: false });
  });

  test('an office may take it down for whoever comes, writes or calls', async () => {
    const { act, state } = await reported();
    await act('2026-03-03', file({ channel: 'phone' }), COUNTY);
    expect((await state()).channel).toBe('phone');
  });

  test('the holder cannot file as the holder, nor anybody handle what they filed', async () => {
    const { refused } = await reported({});
    expect(await refused(uphold(), ANYBODY)).toBe('actor.not-permitted');
    expect(await refused(dismiss('无'), HOLDER)).toBe('actor.not-permitted');
  });

  test.each([
    ['a brand that does not exist', { about: { brand: 'nobody' } }, 'report.brand-unknown'],
    ['an office that does not exist', { office: '999999' }, 'office.unknown'],
    ['a day that has not come', { receivedOn: '2026-04-01' }, 'fact.in-future'],
  ])('refused: %s', async (_, fields, code) => {
    const { refused } = await reported();
    expect(await refused(file(fields), ANYBODY)).toBe(code);
  });

  test('filed twice under one number: the first stands', async () => {
    const { refused } = await reported({});
    expect(await refused(file({ statement: '另一件' }), ANYBODY)).toBe('report.exists');
  });
});

describe('举报人应当提供必要的证明材料或线索', () => {
  test('neither evidence nor clues: refused, with the requirement', async () => {
    const { refused } = await reported();
    expect(await refused(file({ evidence: [] }), ANYBODY)).toBe('report.evidence-required');
  });

  test('a clue will do', async () => {
    const { state } = await reported({ evidence: [], clues: '门店橱窗，每日可见' });
    expect((await state()).clues).toBe('门店橱窗，每日可见');
  });
});

describe('what the office does with it', () => {
  test('it lies on the desk of the office, with its internal target, until it has an outcome', async () => {
    const { state, act, ledger } = await reported({});
    const lines = async (office: string) =>
      reportLines(await state(), office, parseDay('2026-03-05'), SHIPPED.national);
    expect(await lines('530102')).toMatchObject([
      { kind: 'triage-report', report: 'r1', dueOn: '2026-03-23', target: true },
    ]);
    expect(await lines('530100')).toEqual([]);
    expect((await ledger.lookup('desk:530102')).items).toContain(REPORT);
    await act('2026-03-05', dismiss('照片所示不是该品牌'));
    expect(await lines('530102')).toEqual([]);
    expect((await ledger.lookup('desk:530102')).items).not.toContain(REPORT);
  });

  test('forwarded between levels, it is the other office that handles it', async () => {
    const { act, state, refused } = await reported({});
    await act('2026-03-04', forward('530100'));
    expect(await state()).toMatchObject({
      office: '530100',
      forwarded: [{ from: '530102', to: '530100', reason: '属市级办理', on: '2026-03-04' }],
    });
    expect(await refused(dismiss('不属实'), COUNTY)).toBe('report.other-office');
    expect(await refused(forward('530100'), CITY)).toBe('report.same-office');
    await act('2026-03-06', dismiss('不属实'), CITY);
    expect((await state()).outcome).toMatchObject({ kind: 'dismissed' });
  });

  test('upheld, it becomes a finding on the brand: a case for people to decide', async () => {
    const { act, executor, events } = await reported({});
    await act('2026-03-05', uphold());
    await executor.advance(REPORT, momentOf('2026-03-05T10:05:00+08:00'));
    const brand = (await executor.stateOf(BRAND)) as BrandState;
    expect(brand.cases['case-1']).toMatchObject({
      grounds: ['15(1)3'],
      facts: '现场检查发现标识样式不符',
      proposed: 'rectification',
      orders: [],
    });
    const found = (await events(BRAND)).filter(({ event }) => event.type === 'FindingRecorded');
    expect(found).toHaveLength(1);
    await executor.advance(REPORT, momentOf('2026-03-06'));
    expect(Object.keys(((await executor.stateOf(BRAND)) as BrandState).cases)).toEqual(['case-1']);
  });

  test.each([
    ['without evidence of its own', uphold({ evidence: [] }), 'finding.evidence-required'],
    ['on a ground that no finding makes', uphold({ grounds: ['15(2)1'] }), 'ground.by-ladder-only'],
    ['on a brand that is not on the register', uphold({ brand: 'x' }), 'report.not-on-register'],
    ['dismissed without a reason', dismiss(), 'report.reason-required'],
    ['referred without its letter', refer({ document: undefined }), 'report.document-required'],
    ['answered before there is an outcome', answer, 'report.not-handled'],
  ])('refused, with nothing written: %s', async (_, command, code) => {
    const { refused } = await reported({});
    expect(await refused(command)).toBe(code);
  });

  test('handled once: no second outcome', async () => {
    const { act, refused } = await reported({});
    await act('2026-03-04', dismiss('不属实'));
    expect(await refused(uphold())).toBe('report.handled-before');
  });

  test('answered once: no second answer', async () => {
    const { act, refused } = await reported({});
    await act('2026-03-04', dismiss('不属实'));
    await act('2026-03-04', answer);
    expect(await refused(answer)).toBe('report.answered-before');
  });

  test('任何组织或者个人不得自行伪造、冒用: misuse by outsiders goes to the authority that can act', async () => {
    const { act, state } = await reported({ about: { outsider: '某路边店' } });
    await act('2026-03-04', refer());
    expect((await state()).outcome).toMatchObject({ kind: 'referred', to: '市场监督管理部门' });
  });
});

describe('whoever reports stays unknown', () => {
  const identified = { identified: true };

  test('the way to the reporter stands beside the chain, and in no event of report or brand', async () => {
    const { act, ledger, executor, events } = await reported(identified);
    const email = 'someone@reporter.example';
    await ledger.putContact(reporterKey('r1'), { email });
    await act('2026-03-05', uphold());
    await executor.advance(REPORT, momentOf('2026-03-05T10:05:00+08:00'));
    const chains = JSON.stringify([await events(REPORT), await events(BRAND)]);
    expect(chains).not.toContain(email);
    expect(JSON.stringify(await events(BRAND))).not.toContain('标识印在未经备案的产品上');
  });

  test.each([
    ['the office that handles it', COUNTY, true],
    ['another county', OTHER, false],
    ['the city, while the county handles it', CITY, false],
    ['the holder', HOLDER, false],
    ['an auditor', staff('auditor', '530102'), false],
    ['anybody', ANYBODY, false],
    ['nobody in particular', undefined, false],
  ] as const)('who may read it: %s', async (_, actor, may) => {
    const report = await (await reported(identified)).state();
    expect(mayReadReport(actor, report)).toBe(may);
    const refusal = expect.objectContaining({ code: 'report.protected' });
    if (!may) expect(() => demandReader(actor, report)).toThrow(refusal);
  });

  test('deleted: nobody can be answered by mail any more, and the record says since when', async () => {
    const { act, state, refused } = await reported(identified);
    await act('2026-03-04', { type: 'erase-reporter' });
    expect((await state()).identified).toBe(false);
    expect(await refused({ type: 'erase-reporter' })).toBe('report.anonymous');
  });
});

describe('the reporter is answered', () => {
  test('a receipt with the number, and the outcome, each once, to the reporter alone', async () => {
    const { act, told, ledger } = await reported({ identified: true });
    await act('2026-03-04', dismiss('照片所示不是该品牌'));
    expect((await ledger.lookup('desk:530102')).items).toContain(REPORT);
    await act('2026-03-05', answer);
    const [second, first] = await told();
    expect(first).toMatchObject({ title: '举报受理回执', to: { kind: 'reporter', id: 'r1' } });
    expect(JSON.stringify(first?.blocks)).toContain('回执号：r1');
    expect(second).toMatchObject({ title: '举报答复', to: { kind: 'reporter', id: 'r1' } });
    expect(JSON.stringify(second?.blocks)).toContain('不向被举报单位和无关人员透露');
    expect((await ledger.lookup('desk:530102')).items).not.toContain(REPORT);
  });

  test('whoever left no address reads the answer under the number; no mail is made', async () => {
    const { act, told, state } = await reported({});
    await act('2026-03-04', dismiss('照片所示不是该品牌'));
    await act('2026-03-05', answer);
    expect(await told()).toEqual([]);
    expect((await state()).answer).toEqual({ text: answer.text, on: '2026-03-05' });
  });
});

describe('a report past its internal target', () => {
  const due = '2026-03-23';
  const linesOn = async (report: Promise<PublicReportState>, office: string, day: string) =>
    reportLines(await report, office, parseDay(day), SHIPPED.national);

  test('is followed up by the city from the day after, without showing it what was reported', async () => {
    const { state, executor, ledger } = await reported({ identified: true });
    await executor.advance(REPORT, momentOf(`${due}T23:59:00+08:00`));
    expect((await ledger.lookup('desk:530100')).items).not.toContain(REPORT);
    await executor.advance(REPORT, momentOf('2026-03-24T00:00:00+08:00'));
    expect((await ledger.lookup('desk:530100')).items).toContain(REPORT);
    expect(await linesOn(state(), '530100', '2026-03-24')).toEqual([
      {
        group: 'lapsed',
        urgency: 'overdue',
        subject: '举报 r1',
        what: '督办逾期未办的举报',
        owner: '530102',
        since: due,
        dueOn: due,
        target: true,
        brand: '',
        kind: 'supervise',
        report: 'r1',
      },
    ]);
    expect(await linesOn(state(), '530102', '2026-03-24')).toMatchObject([
      { kind: 'triage-report', urgency: 'overdue' },
    ]);
  });

  test('the city lets go once it is dealt with, and the reporter answered', async () => {
    const { state, act, ledger } = await reported({ identified: true });
    await act('2026-03-25', dismiss('照片所示不是该品牌'));
    expect(await linesOn(state(), '530100', '2026-03-25')).toHaveLength(1);
    await act('2026-03-25', answer);
    expect(await linesOn(state(), '530100', '2026-03-25')).toEqual([]);
    expect((await ledger.lookup('desk:530100')).items).not.toContain(REPORT);
  });

  test('one that the city handles itself is overdue on its own desk only', async () => {
    const { state, executor } = await reported({ office: '530100' });
    await executor.advance(REPORT, momentOf('2026-03-24'));
    expect(await linesOn(state(), '530100', '2026-03-24')).toMatchObject([
      { kind: 'triage-report', urgency: 'overdue' },
    ]);
  });

  test('dealt with in time, nothing follows', async () => {
    const { act, executor, events } = await reported({});
    await act('2026-03-20', dismiss('不属实'));
    await executor.advance(REPORT, momentOf('2026-04-20'));
    expect((await events(REPORT)).map(({ event }) => event.type)).not.toContain(
      'PublicReportOverdue',
    );
  });
});

describe('a receipt or an answer that does not arrive', () => {
  const SWEEP: Actor = { role: 'system', id: 'system' };
  const bounced: Command = {
    type: 'report-undeliverable',
    noticeId: 'n1',
    subject: '【举报受理】回执号 r1',
    reason: 'bounced',
  };
  const phoned: Command = {
    type: 'log-contact',
    noticeId: 'n1',
    by: 'phone',
    on: '2026-03-04',
    remark: '已电话告知回执号',
  };
  const desk = async (report: PublicReportState) =>
    reportLines(report, '530102', parseDay('2026-03-04'), SHIPPED.national).map(
      ({ group, kind }) => `${group}/${kind}`,
    );

  test('becomes a task of the office that handles it, until it told the reporter otherwise', async () => {
    const { act, state, refused } = await reported({ identified: true });
    await act('2026-03-03', bounced, SWEEP);
    expect(await desk(await state())).toEqual(['report/triage-report', 'contact/other-way']);
    expect(await refused(phoned, OTHER)).toBe('report.other-office');
    await act('2026-03-04', phoned);
    expect(await desk(await state())).toEqual(['report/triage-report']);
    expect(await refused(phoned)).toBe('contact.nothing-open');
  });

  test('once the way to the reporter is erased, there is nobody left to tell', async () => {
    const { act, state } = await reported({ identified: true });
    await act('2026-03-03', bounced, SWEEP);
    await act('2026-03-04', { type: 'erase-reporter' });
    expect(await desk(await state())).toEqual(['report/triage-report']);
    await act('2026-03-04', { ...bounced, noticeId: 'n2' }, SWEEP);
    expect(await desk(await state())).toEqual(['report/triage-report']);
  });

  test('a bounce puts it there by itself', async () => {
    const { state, executor, ledger, told } = await reported({ identified: true });
    const [receipt] = await told();
    const row = await ledger.notice(receipt?.id ?? '');
    await recordUndeliverable([row as OutboxRow], 'bounced', momentOf('2026-03-03'), {
      stateOf: executor.stateOf,
      executeCommand: executor.execute,
    });
    expect(Object.values((await state()).unreached)).toEqual([
      { subject: '【举报受理】回执号 r1', since: '2026-03-03' },
    ]);
  });
});

test('an objection that came after its public notice goes on as a report to the city', async () => {
  const { executor } = await reported();
  const { stream, command, commandId } = reportOfLateObjection({
    brand: 'b1',
    objectionId: 'objection-2',
    facts: '从业人员数不实',
    evidence: [paper('社保缴费记录')],
    receivedOn: '2026-03-02',
    city: '530100',
  });
  const actor: Actor = { role: 'system', id: 'system' };
  const at = { commandId, actor, now: momentOf('2026-03-02') };
  await executor.execute(stream as StreamId, command, at);
  expect(await executor.stateOf(stream as StreamId)).toMatchObject({
    channel: 'objection',
    office: '530100',
    about: { kind: 'brand', name: '示例家政' },
  });
});
