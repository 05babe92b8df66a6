import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { type Command, enter, finding, paper, serve } from '../commands.ts';
import { happenings, lived, type Step } from '../given.ts';

/** Commands on the way to a suspension or a removal, and the lives that its tests begin with. */

export const takeUp = (on: string, fields = {}): Command => ({
  type: 'take-up-sanction',
  caseId: 'case-1',
  route: 'county-report',
  on,
  document: paper('上报函'),
  ...fields,
});

export const hear = (on: string, caseId = 'case-1'): Command => ({
  ...serve(on, { caseId, proof: paper('告知书送达回证') }),
  type: 'serve-hearing-notice',
});

export const numberHearing = (number: string, caseId = 'case-1'): Command => ({
  type: 'number-hearing-notice',
  caseId,
  number,
});

export const reply = (on: string, caseId = 'case-1'): Command => ({
  type: 'record-reply',
  caseId,
  on,
  document: paper('陈述申辩意见'),
});

export const draftDecision = (fields = {}): Command => ({
  type: 'draft-decision',
  caseId: 'case-1',
  reasons: '情形属实，确有必要',
  ...fields,
});

type Decided = (decisionId?: string, fields?: object) => Command;
const onDecision =
  (type: string, always: object = {}): Decided =>
  (decisionId = 'decision-1', fields = {}) => ({ type, decisionId, ...always, ...fields });

export const review = onDecision('review-decision', { opinion: '同意' });
export const legalReview = onDecision('legally-review-decision', { opinion: '合法' });
export const signDecision = onDecision('sign-decision');
export const voidDecision = onDecision('void-decision', { reason: '文书有误' });

export const numberDecision = (text: string, decisionId = 'decision-1') =>
  onDecision('number-decision')(decisionId, { number: text });

export const serveDecision = (on: string, decisionId = 'decision-1', fields = {}) =>
  onDecision('serve-decision', { method: 'direct', proof: paper('送达回证') })(decisionId, {
    on,
    ...fields,
  });

export const check = (on: string, mended = false, decisionId = 'decision-1') =>
  onDecision('check-measures')(decisionId, { on, mended, document: paper('整改核查意见') });

export const publish = (on: string, decisionId = 'decision-1') =>
  onDecision('publish-decision')(decisionId, { on, url: 'https://city.example/1' });

export const takeDown = (on: string, decisionId = 'decision-1') =>
  onDecision('take-down-publication')(decisionId, { on, explanation: '决定已被撤销' });

export const returnMark = (on: string, decisionId = 'decision-1') =>
  onDecision('return-mark')(decisionId, { on, document: paper('收回清单') });

export const setAside = (on: string, decisionId = 'decision-1', fields = {}) =>
  onDecision('set-aside-decision', { by: 'review', document: paper('行政复议决定书') })(
    decisionId,
    { on, ...fields },
  );

export const provincial = (signedOn: string, on: string, fields = {}): Command => {
  const { type: _, caseId: __, ...service } = serve(on);
  return {
    type: 'enter-provincial-decision',
    caseId: 'case-1',
    number: '示例省人社暂停〔2026〕3号',
    signedOn,
    document: paper('省级决定'),
    service,
    ...fields,
  };
};

export const transfer = (on: string, to = 'p2'): Command => ({
  type: 'transfer-brand',
  to,
  on,
  document: paper('转让协议'),
});

export const exit = (on: string): Command => ({
  type: 'exit-voluntarily',
  on,
  document: paper('退出申请'),
});

export const extend = (fields = {}): Command => ({
  type: 'extend-deadline',
  caseId: 'case-1',
  ground: 'force-majeure',
  why: '泥石流阻断道路',
  document: paper('灾害证明'),
  ...fields,
});

/** From a finding to the desk of the city, all on one day. */
export const reported = (on: string, ground = '15(3)2', caseId = 'case-1'): Step[] => [
  [on, finding(on, [ground])],
  [on, takeUp(on, { caseId })],
];

/** Heard and replied to, drafted by `drafter`, reviewed, signed and numbered on one day. */
export const decided = (
  on: string,
  n = 1,
  fields: { caseId?: string; renewal?: true } = {},
): Step[] => {
  const { caseId = 'case-1' } = fields;
  const id = `decision-${n}`;
  return [
    [on, hear(on, caseId)],
    [on, reply(on, caseId)],
    [on, draftDecision(fields), 'drafter'],
    [on, review(id), 'reviewer'],
    [on, legalReview(id), 'lawyer'],
    [on, signDecision(id), 'signatory'],
    [on, numberDecision(`示例人社暂停〔${on.slice(0, 4)}〕${n}号`, id)],
  ];
};

/** Reported, decided and served on one day: the n-th decision, in the n-th case. */
export const sanctioned = (on: string, n = 1, ground = '15(3)2'): Step[] => {
  const caseId = `case-${n}`;
  return [
    ...reported(on, ground, caseId),
    ...decided(on, n, { caseId }),
    [on, serveDecision(on, `decision-${n}`)],
  ];
};

export const entry: Step = ['2025-08-20', enter()];

/** Blacklisted, and suspended by a decision served on 2026-03-02: from the 3rd to 2027-03-02. */
export const SUSPENSION: Step[] = [entry, ...sanctioned('2026-03-02')];
const served = lived(...SUSPENSION);
export const suspended: readonly BrandEvent[] = [
  ...served,
  ...happenings(served, { at: '2026-03-03' }),
];

/** Suspended three times within a year and a day, each in a matter of its own. */
export const THREE: Step[] = [
  ...SUSPENSION,
  ...sanctioned('2026-04-01', 2),
  ...sanctioned('2026-05-06', 3),
];

/** Removed by a decision signed and served on `on`. */
export const removedOn = (on: string, ground = '15(4)2') =>
  lived(['2025-08-20', enter()], ...sanctioned(on, 1, ground));

export const applyForRestoration = (on: string, decisionId = 'decision-1') =>
  onDecision('apply-for-restoration')(decisionId, { on, document: paper('恢复使用申请') });

export const restoreMark = (on: string, decisionId = 'decision-1') =>
  onDecision('restore-mark')(decisionId, { on });
