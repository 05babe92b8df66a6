import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Context } from '../../decider.ts';
import type { VerificationResult } from '../case-events.ts';
import {
  cancelDeadlines,
  isOpen,
  meetTarget,
  periodOf,
  propose,
  stageOf,
  startTarget,
} from '../consequences.ts';
import type { BrandEvent } from '../events.ts';
import { CaseId, DayInput, demandFact, EvidenceInput, openCase, orderOf, Text } from '../inputs.ts';
import { runOn } from '../period-start.ts';
import type { BrandState, Case, TrackedDeadline } from '../state.ts';
import { defineCommand } from './define.ts';

interface Situation {
  readonly brand: BrandState;
  readonly found: Case;
  readonly deadline: TrackedDeadline;
  /** The last day has passed. */
  readonly over: boolean;
  readonly remark?: string;
  /** Mended late, and taken further all the same. */
  readonly proceed?: boolean;
  readonly context: Context;
}

const ruled = ({ context }: Situation, ruling: string) => answerIfAsked(context.scheme, ruling);

const meet = ({ deadline }: Situation): readonly BrandEvent[] =>
  isOpen(deadline)
    ? [{ type: 'DeadlineMet', deadlineId: deadline.id, by: '复查认定已整改到位' }]
    : [];

/** What was seen to be mended within the period did not lapse, whenever it is recorded. */
const rescind = ({ deadline }: Situation): readonly BrandEvent[] =>
  deadline.status === 'lapsed'
    ? [{ type: 'LapseRescinded', deadlineId: deadline.id, reason: '届满前复查已认定整改到位' }]
    : [];

/** Nobody is late by a date that may still move. */
const demandAnnounced = ({ deadline }: Situation) =>
  demand(
    deadline.reckoning.certainty === 'announced',
    'verification.date-provisional',
    '届满日尚为暂定（次年节假日安排未导入），不得据以认定逾期',
  );

const close = (s: Situation, outcome: 'cured' | 'cured-late'): readonly BrandEvent[] => [
  ...meet(s),
  { type: 'CaseClosed', caseId: s.found.id, outcome },
];

/** The next measure comes to the desk of the office that decides on it. */
function goOn({ found, context }: Situation): readonly BrandEvent[] {
  const stage = stageOf(context.scheme, orderOf(found).stage);
  return stage?.onFailure ? propose(found.id, stage.onFailure, context) : [];
}

/** A failure is confirmed after the period; before its end only weak measures are, as ruled. */
function fail(s: Situation): readonly BrandEvent[] {
  demand(s.over, 'verification.period-running', '整改期限尚未届满，不得认定未整改');
  demandAnnounced(s);
  return goOn(s);
}

/** As ruled, weak measures end the period: nobody waits for its last day. */
function failAtOnce(s: Situation): readonly BrandEvent[] {
  demand(s.remark, 'verification.remark-required', '期满前认定整改措施不力，应写明不力之处');
  return [...cancelDeadlines([s.deadline], '期满前认定整改措施不力'), ...goOn(s)];
}

/** Mended, but late: whether that ends the matter is ruled, or left to the county in each case. */
function curedLate(s: Situation): readonly BrandEvent[] {
  const answer = ruled(s, 'late-cure');
  demand(
    !s.proceed || answer !== 'close',
    'verification.late-cure-closes',
    '按裁定，逾期整改到位的视为已整改，应当结案（裁定事项 late-cure）',
  );
  return s.proceed || answer === 'always-next' ? goOn(s) : close(s, 'cured-late');
}

/** Weak measures found early go back to the holder, who still has the rest of the period. */
function giveBack({ found, deadline, remark, context }: Situation): readonly BrandEvent[] {
  const { stage, report } = orderOf(found);
  demand(report, 'verification.nothing-to-return', '尚无整改报告可退回；期限届满前不认定整改不力');
  demand(
    deadline.stop || context.today <= deadline.reckoning.dueOn,
    'verification.returned-too-late',
    '期限内认定的整改不力应在期限内退回补正；期满后应重新复查',
  );
  demand(remark, 'verification.remark-required', '退回整改报告应写明不足之处');
  const reason = '整改报告退回补正，期限继续计算';
  return [
    ...(deadline.status === 'met' ? [runOn(deadline, reason, context)] : []),
    { type: 'ReportReturned', caseId: found.id, stage, reason: remark },
  ];
}

const consequences: Record<VerificationResult, (s: Situation) => readonly BrandEvent[]> = {
  cured(s) {
    demand(
      s.deadline.status !== 'lapsed' || !s.over,
      'verification.cured-after-lapse',
      '期限已届满且没有按期报告，应认定为“逾期整改到位”',
    );
    return [...rescind(s), ...close(s, 'cured')];
  },
  'cured-late'(s) {
    demand(s.over, 'verification.period-running', '整改期限尚未届满，应认定为“整改到位”');
    demandAnnounced(s);
    return curedLate(s);
  },
  'not-cured': fail,
  ineffective(s) {
    if (s.over) return fail(s);
    return ruled(s, 'ineffective-early') === 'at-once' ? failAtOnce(s) : giveBack(s);
  },
  'report-in-post'({ deadline, found, context }) {
    demand(deadline.status === 'lapsed', 'verification.not-lapsed', '期限未届满，无需认定报告在途');
    const reason = '复查认定整改报告已在届满前交邮，尚在途中';
    return [
      { type: 'LapseRescinded', deadlineId: deadline.id, reason },
      ...startTarget('verification', context, context.today, found.id),
    ];
  },
};

/** 复查意见: what the county found, signed; only this moves a case on. */
export const signVerification = defineCommand({
  title: '签署复查意见',
  input: z.extend(CaseId, {
    result: z.enum(['cured', 'cured-late', 'not-cured', 'ineffective', 'report-in-post']),
    on: DayInput,
    document: EvidenceInput,
    remark: z.optional(Text),
    /** Mended late: the next measure is proposed all the same. */
    proceed: z.optional(z.boolean()),
  }),
  decide({ caseId, result, on, document, remark, proceed }, brand, context) {
    const found = openCase(brand, caseId);
    const { stage } = orderOf(found);
    const deadline = periodOf(brand, found);
    demand(deadline, 'verification.no-period', '整改期限尚未起算，不能复查');
    demandFact(on, context);
    const over = !deadline.stop && on > deadline.reckoning.dueOn;
    demand(
      !proceed || result === 'cured-late',
      'verification.proceed-only-late',
      '只有“逾期后整改”的才须选择是否仍进入下一步',
    );
    const situation = { brand, found, deadline, over, remark, proceed, context };
    return [
      {
        type: 'VerificationSigned',
        caseId,
        stage,
        result,
        signatory: context.actor,
        on,
        document,
      },
      ...meetTarget('verification', brand, '已签署复查意见', caseId),
      ...consequences[result](situation),
    ];
  },
});
