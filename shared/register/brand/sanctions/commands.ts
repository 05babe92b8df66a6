import { applyForRestoration } from './commands/apply-for-restoration.ts';
import { checkMeasures } from './commands/check-measures.ts';
import { draftDecision } from './commands/draft-decision.ts';
import { enterProvincialDecision } from './commands/enter-provincial-decision.ts';
import { legallyReviewDecision } from './commands/legally-review-decision.ts';
import { numberDecision } from './commands/number-decision.ts';
import { numberHearingNotice } from './commands/number-hearing-notice.ts';
import { publishDecision } from './commands/publish-decision.ts';
import { recordReply } from './commands/record-reply.ts';
import { restoreMark } from './commands/restore-mark.ts';
import { returnMark } from './commands/return-mark.ts';
import { reviewDecision } from './commands/review-decision.ts';
import { serveDecision } from './commands/serve-decision.ts';
import { serveHearingNotice } from './commands/serve-hearing-notice.ts';
import { setAsideDecision } from './commands/set-aside-decision.ts';
import { signDecision } from './commands/sign-decision.ts';
import { takeDownPublication } from './commands/take-down-publication.ts';
import { takeUpSanction } from './commands/take-up-sanction.ts';
import { voidDecision } from './commands/void-decision.ts';

/** The way to a suspension or a removal, and what follows it. */
export const SANCTION_COMMANDS = {
  'take-up-sanction': takeUpSanction,
  'number-hearing-notice': numberHearingNotice,
  'serve-hearing-notice': serveHearingNotice,
  'record-reply': recordReply,
  'draft-decision': draftDecision,
  'review-decision': reviewDecision,
  'legally-review-decision': legallyReviewDecision,
  'sign-decision': signDecision,
  'number-decision': numberDecision,
  'serve-decision': serveDecision,
  'enter-provincial-decision': enterProvincialDecision,
  'void-decision': voidDecision,
  'check-measures': checkMeasures,
  'apply-for-restoration': applyForRestoration,
  'restore-mark': restoreMark,
  'publish-decision': publishDecision,
  'take-down-publication': takeDownPublication,
  'return-mark': returnMark,
  'set-aside-decision': setAsideDecision,
} as const;
