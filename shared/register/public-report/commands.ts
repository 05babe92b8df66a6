import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { demand } from '../../refusal.ts';
import { officeByCode } from '../../schemes/catalogue.ts';
import { Finding, findingOf } from '../brand/commands/record-finding.ts';
import {
  DayInput,
  demandFact,
  EvidenceInput,
  EvidenceList,
  IdInput,
  Text,
} from '../brand/inputs.ts';
import type { BrandState } from '../brand/state.ts';
import { setDeadline } from '../deadlines.ts';
import { type Context, decideBy } from '../decider.ts';
import { overdueAt } from './desk.ts';
import type { PublicReportEvent, ReportSubject } from './events.ts';
import type { PublicReportState } from './state.ts';

const COMMANDS = z.discriminatedUnion('type', [
  /** 举报: any organisation or person, at any level. */
  z.object({
    type: z.literal('file-public-report'),
    id: IdInput,
    about: z.union([z.object({ brand: Text }), z.object({ outsider: Text })]),
    statement: Text,
    evidence: z._default(EvidenceList, []),
    /** Where evidence can be found, for whoever has none in hand. */
    clues: z.optional(Text),
    channel: z.enum(['online', 'window', 'post', 'phone', 'objection']),
    office: Text,
    receivedOn: DayInput,
    identified: z._default(z.boolean(), false),
  }),
  z.object({ type: z.literal('forward-report'), to: Text, reason: Text }),
  z.object({ type: z.literal('uphold-report'), brand: Text, ...Finding.shape }),
  z.object({ type: z.literal('dismiss-report'), reason: z.optional(Text) }),
  z.object({
    type: z.literal('refer-report'),
    to: Text,
    reason: Text,
    document: z.optional(EvidenceInput),
  }),
  z.object({ type: z.literal('answer-report'), text: Text }),
  z.object({
    type: z.literal('report-undeliverable'),
    noticeId: Text,
    subject: Text,
    reason: Text,
  }),
  z.object({
    type: z.literal('log-contact'),
    noticeId: Text,
    by: z.enum(['phone', 'sms', 'visit', 'post']),
    on: DayInput,
    remark: Text,
  }),
  z.object({ type: z.literal('erase-reporter') }),
  z.object({ type: z.literal('record-report-passed-on') }),
  z.object({ type: z.literal('recompute') }),
]);
type Command = z.infer<typeof COMMANDS>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Events = readonly PublicReportEvent[];

const brandOf = (id: string, { related }: Context) =>
  related?.[`brand:${id}`] as BrandState | undefined;

function subjectOf(about: Of<'file-public-report'>['about'], context: Context): ReportSubject {
  if ('outsider' in about) return { kind: 'outsider', name: about.outsider };
  const brand = brandOf(about.brand, context);
  demand(brand, 'report.brand-unknown', '没有这个劳务品牌；不在库的单位冒用标识的，请按单位举报');
  return { kind: 'brand', id: brand.id, name: brand.name };
}

/** 举报人应当提供必要的证明材料或线索: without either there is nothing to look into. */
function receive(command: Of<'file-public-report'>, context: Context): Events {
  const { id, about, statement, evidence, clues, channel, office, receivedOn, identified } =
    command;
  demand(
    evidence.length > 0 || clues,
    'report.evidence-required',
    '举报人应当提供必要的证明材料或线索',
  );
  demandFact(receivedOn, context);
  const rule = context.scheme.targets?.report;
  const target = rule && setDeadline(context, { id, rule, from: receivedOn, what: '办理举报' });
  return [
    {
      type: 'PublicReportReceived',
      id,
      about: subjectOf(about, context),
      statement,
      evidence,
      ...(clues && { clues }),
      channel,
      office: officeByCode(context.scheme, office).code,
      receivedOn,
      identified,
      ...(target && { handleBy: target.reckoning.dueOn }),
    },
  ];
}

function forward(
  { to, reason }: Of<'forward-report'>,
  { office: from }: PublicReportState,
  { scheme, today: on }: Context,
): Events {
  demand(to !== from, 'report.same-office', '该举报已由本单位办理，无需转送');
  return [{ type: 'PublicReportForwarded', from, to: officeByCode(scheme, to).code, reason, on }];
}

/**
 * What was found on a report opens a case, as every finding does; people decide on it there. The
 * brand's own requirements of a finding are asked here, so that it will not be refused there.
 */
function uphold({ type: _, brand: id, ...finding }: Of<'uphold-report'>, context: Context): Events {
  const brand = brandOf(id, context);
  demand(
    brand?.standing === 'listed' || brand?.standing === 'suspended',
    'report.not-on-register',
    '被举报的不是在库品牌，不能立案；单位或个人冒用标识的，移送有权机关',
  );
  findingOf(finding, brand, context);
  return [{ type: 'PublicReportUpheld', brand: id, ...finding, at: context.now }];
}

function triage(
  command: Of<'forward-report' | 'uphold-report' | 'dismiss-report' | 'refer-report'>,
  state: PublicReportState,
  context: Context,
): Events {
  demand(!state.outcome, 'report.handled-before', '该举报已有办理结果，不再另行办理');
  const { today: on } = context;
  switch (command.type) {
    case 'forward-report':
      return forward(command, state, context);
    case 'uphold-report':
      return uphold(command, context);
    case 'dismiss-report':
      demand(command.reason, 'report.reason-required', '不予立案应说明理由');
      return [{ type: 'PublicReportDismissed', reason: command.reason, on }];
    case 'refer-report': {
      const { to, reason, document } = command;
      demand(document, 'report.document-required', '移送应附移送函');
      return [{ type: 'PublicReportReferred', to, reason, document, on }];
    }
  }
}

function answer({ text }: Of<'answer-report'>, state: PublicReportState, on: Context['today']) {
  demand(state.outcome, 'report.not-handled', '办理结果登记后才能答复');
  demand(!state.answer, 'report.answered-before', '该举报已答复，不再重复答复');
  return [{ type: 'PublicReportAnswered' as const, text, on }];
}

/** Once erased, there is nobody to be reached any more. */
const notReached = (
  { noticeId, subject, reason }: Of<'report-undeliverable'>,
  { identified }: PublicReportState,
  on: Context['today'],
): Events => (identified ? [{ type: 'ReporterNotReached', noticeId, subject, reason, on }] : []);

function contacted(
  { noticeId, by, on, remark }: Of<'log-contact'>,
  { unreached }: PublicReportState,
  context: Context,
): Events {
  demand(
    Object.hasOwn(unreached, noticeId),
    'contact.nothing-open',
    '该通知没有待以其他方式告知的任务',
  );
  demandFact(on, context);
  return [{ type: 'ReporterContacted', noticeId, by, on, remark }];
}

/** The internal target as it is reckoned today. */
function targetOf({ id, receivedOn: from }: PublicReportState, context: Context): Day | undefined {
  const rule = context.scheme.targets?.report;
  if (!rule) return undefined;
  return setDeadline(context, { id, rule, from, what: '办理举报' }).reckoning.dueOn;
}

/** Moves a target that is still ahead, where today's calendar gives another day. */
function recompute(state: PublicReportState, context: Context): Events {
  const handleBy = overdueAt(state) ? targetOf(state, context) : undefined;
  return handleBy && handleBy !== state.handleBy
    ? [{ type: 'PublicReportTargetMoved', handleBy }]
    : [];
}

/** The internal target has passed: on today's calendar as well, or it moves. */
export function advance(state: PublicReportState, context: Context): Events {
  const due = overdueAt(state);
  const dueOn = targetOf(state, context);
  if (!due || due > context.now || !dueOn) return [];
  return dueOn >= context.today
    ? [{ type: 'PublicReportTargetMoved', handleBy: dueOn }]
    : [{ type: 'PublicReportOverdue', city: context.scheme.city.code, dueOn }];
}

function carryOut(
  command: Command,
  state: PublicReportState | undefined,
  context: Context,
): Events {
  if (command.type === 'file-public-report') {
    demand(!state, 'report.exists', `举报“${command.id}”已登记`);
    return receive(command, context);
  }
  demand(state, 'report.unknown', '没有这件举报，请核对编号');
  if (command.type === 'record-report-passed-on')
    return state.untoldSince ? [{ type: 'PublicReportPassedOn' }] : [];
  if (command.type === 'recompute') return recompute(state, context);
  if (command.type === 'report-undeliverable') return notReached(command, state, context.today);
  demand(context.office === state.office, 'report.other-office', '该举报由其他单位办理');
  switch (command.type) {
    case 'answer-report':
      return answer(command, state, context.today);
    case 'log-contact':
      return contacted(command, state, context);
    case 'erase-reporter':
      demand(state.identified, 'report.anonymous', '没有留存举报人的联系方式');
      return [{ type: 'ReporterErased', on: context.today }];
    default:
      return triage(command, state, context);
  }
}

/** The brand that is reported, and the one on which a finding is made. */
export function reads(command: unknown): readonly string[] {
  const { data } = COMMANDS.safeParse(command);
  switch (data?.type) {
    case 'file-public-report':
      return 'brand' in data.about ? [`brand:${data.about.brand}`] : [];
    case 'uphold-report':
      return [`brand:${data.brand}`];
    default:
      return [];
  }
}

/** What a command does to a report: facts, or the requirement that was not met. */
export const decide = decideBy(COMMANDS, carryOut);
