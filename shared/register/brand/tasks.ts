import { type Day, daysBetween, formatDay } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import { schemeByVersion } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { stoppedTask } from './clock/tasks.ts';
import { currentOrder, isOpen, periodOf, stageOf, targetId } from './consequences.ts';
import { entryTasks } from './entry/tasks.ts';
import { evaluationTasks } from './evaluation/tasks.ts';
import { externalTasks } from './external/tasks.ts';
import { decisionTasks, hasLeft, sanctionStep } from './sanctions/tasks.ts';
import type { BrandState, Case, Order, TrackedDeadline } from './state.ts';
import type { Task, TaskKind } from './task.ts';

export const cityOf = (brand: BrandState) => schemeByVersion(brand.scheme).city.code;

/** The next step of an order on its way to the holder. */
function stepOf(order: Order, interview: boolean): [TaskKind, string] | undefined {
  if (!order.signatory) return ['sign-order', '签发整改通知书'];
  if (!order.number) return ['number-order', '为整改通知书编发文字号'];
  if (!order.services.length) return ['serve-order', '送达整改通知书并登记送达证明'];
  if (interview && !order.interview?.heldOn) return ['hold-interview', '约谈负责人并登记约谈记录'];
  return undefined;
}

/** What a case asks of the office now. */
function nextStep(brand: BrandState, c: Case): [TaskKind, string] | undefined {
  if (c.proposed) return ['decide-measure', '决定是否采取拟议的下一步措施'];
  if (c.sanction) return undefined;
  const order = currentOrder(c);
  const stage = order && stageOf(schemeByVersion(c.scheme ?? brand.scheme), order.stage);
  const step = order && stepOf(order, stage?.interview ?? false);
  if (step) return step;
  const lapsed = periodOf(brand, c)?.status === 'lapsed';
  return order?.report || lapsed || brand.deadlines[targetId('verification', c.id)]
    ? ['verify', lapsed ? '复查：期限已届满，尚无记录' : '复查整改报告并签署复查意见']
    : undefined;
}

const TARGETED: Partial<Record<TaskKind, 'decision' | 'service' | 'verification'>> = {
  'decide-measure': 'decision',
  'take-up-sanction': 'decision',
  'serve-order': 'service',
  verify: 'verification',
};

/** Whether the case is at a sanction rather than at a rung of the ladder. */
const atSanction = (brand: BrandState, { proposed, scheme = brand.scheme }: Case) =>
  proposed !== undefined && !stageOf(schemeByVersion(scheme), proposed);

function stepOfCase(brand: BrandState, c: Case): [TaskKind, string, string] | undefined {
  if (c.status !== 'open') return undefined;
  if (atSanction(brand, c)) {
    const [kind, side, what] = sanctionStep(brand, c) ?? [];
    return kind && what ? [kind, what, side === 'city' ? cityOf(brand) : brand.county] : undefined;
  }
  const [kind, what] = nextStep(brand, c) ?? [];
  return kind && what ? [kind, what, brand.county] : undefined;
}

/** Since when a step waits, where no target on it says so. */
function sinceOf(brand: BrandState, c: Case, kind: TaskKind): Day {
  const order = currentOrder(c);
  const { takenUpOn, hearing } = c.sanction ?? {};
  const waits: Partial<Record<TaskKind, Day | undefined>> = {
    'sign-order': order?.draftedOn,
    'hold-interview': order?.services.at(-1)?.on,
    'serve-hearing-notice': takenUpOn,
    'draft-decision':
      hearing?.reply?.on ?? brand.deadlines[targetId('reply', c.id)]?.reckoning.dueOn ?? takenUpOn,
  };
  return waits[kind] ?? order?.signedOn ?? c.openedOn;
}

function caseTask(brand: BrandState, c: Case): readonly Task[] {
  const step = stepOfCase(brand, c);
  if (!step) return [];
  const [kind, what, office] = step;
  const target = TARGETED[kind];
  const deadline = target && brand.deadlines[targetId(target, c.id)];
  return [
    {
      id: `${c.id}/${kind}`,
      kind,
      office,
      what,
      caseId: c.id,
      deadlineId: deadline?.id,
      since: deadline?.reckoning.from ?? sinceOf(brand, c, kind),
      dueOn: deadline?.reckoning.dueOn,
    },
  ];
}

/** An internal target of the county that has passed: the city follows it up (督办). */
const supervise = (brand: BrandState, d: TrackedDeadline): readonly Task[] =>
  d.status === 'lapsed' &&
  !d.statutory &&
  d.actor === 'county' &&
  (!d.caseId || brand.cases[d.caseId]?.status === 'open')
    ? [
        {
          id: `${d.id}/supervise`,
          kind: 'supervise',
          office: cityOf(brand),
          what: `督办县级逾期未办事项：${d.what}`,
          caseId: d.caseId,
          deadlineId: d.id,
          since: d.reckoning.dueOn,
        },
      ]
    : [];

const shorteningTask = (brand: BrandState, d: TrackedDeadline): readonly Task[] =>
  d.shortening && isOpen(d)
    ? [
        {
          id: `${d.id}/approve-shortening`,
          kind: 'approve-shortening',
          office: cityOf(brand),
          what: `重算后“${d.what}”的届满日将${d.shortening.dueOn < d.reckoning.dueOn ? '提前到' : '推迟到'}${formatDay(d.shortening.dueOn)}：批准更改，或者维持原届满日`,
          deadlineId: d.id,
          since: d.shortening.from,
          dueOn: d.shortening.earliestOn,
        },
      ]
    : [];

const calendarTask = (brand: BrandState, d: TrackedDeadline): readonly Task[] =>
  d.reckoning.certainty === 'provisional' &&
  !d.shortening &&
  (d.status === 'running' || d.status === 'withheld')
    ? [
        {
          id: `${d.id}/import-calendar`,
          kind: 'import-calendar',
          office: cityOf(brand),
          what: `导入节假日安排：“${d.what}”的届满日尚为暂定`,
          deadlineId: d.id,
          since: d.reckoning.from,
          dueOn: d.reckoning.earliestOn,
        },
      ]
    : [];

/** A holder who has acted after all was not harmed by being reminded late. */
const missedRunTasks = (brand: BrandState): readonly Task[] =>
  Object.entries(brand.missedRuns ?? {}).flatMap(([deadlineId, missed]): readonly Task[] => {
    const d = brand.deadlines[deadlineId];
    if (!d || d.status === 'met' || d.status === 'cancelled') return [];
    if (d.caseId && brand.cases[d.caseId]?.status !== 'open') return [];
    const { planned, on, dueOn, reminded } = missed;
    const left = Math.max(0, daysBetween(on, dueOn));
    const told = reminded ? `${formatDay(on)}才发出，距届满日 ${left} 天` : '到届满时仍未发出';
    return [
      {
        id: `${deadlineId}/missed-run`,
        kind: 'missed-run',
        office: brand.county,
        what: `核实系统停运是否影响当事人：“${d.what}”应于${formatDay(dayOf(planned))}提醒，${told}`,
        caseId: d.caseId,
        deadlineId,
        since: on,
      },
    ];
  });

/** What nobody asks of a brand that has left. */
const tasksInTheRegister = (brand: BrandState, law: Scheme): readonly Task[] => [
  ...Object.values(brand.cases).flatMap((c) => caseTask(brand, c)),
  ...(law.evaluation ? evaluationTasks(brand, law.city.code) : []),
  ...externalTasks(brand),
  ...missedRunTasks(brand),
  ...Object.values(brand.deadlines).flatMap((d) => supervise(brand, d)),
];

/**
 * Everything that the offices have to do about a brand.
 * @param law the brand's scheme as it is answered; as it is by default where none is given.
 */
export const tasks = (
  brand: BrandState,
  law: Scheme = schemeByVersion(brand.scheme),
): readonly Task[] => [
  ...(hasLeft(brand) ? [] : tasksInTheRegister(brand, law)),
  ...entryTasks(brand, law),
  ...decisionTasks(brand, law),
  ...Object.values(brand.deadlines).flatMap((d) => [
    ...calendarTask(brand, d),
    ...shorteningTask(brand, d),
    ...stoppedTask(d, cityOf(brand)),
  ]),
  ...Object.entries(brand.undelivered).map(([noticeId, { subject, office, since }]) => ({
    id: `other-way/${noticeId}`,
    kind: 'other-way' as const,
    office,
    what: `以电话、短信等方式告知（不算送达）：${subject}`,
    noticeId,
    since,
  })),
];
