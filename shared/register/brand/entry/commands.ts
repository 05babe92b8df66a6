import { admitBrand } from './commands/admit-brand.ts';
import { concludeInitialReview } from './commands/conclude-initial-review.ts';
import { concludeReReview } from './commands/conclude-re-review.ts';
import { decideObjection } from './commands/decide-objection.ts';
import { drawExperts } from './commands/draw-experts.ts';
import { fileDevelopmentPlan } from './commands/file-development-plan.ts';
import { followNotice } from './commands/follow-notice.ts';
import { judgeApplication } from './commands/judge-application.ts';
import { recordObjection } from './commands/record-objection.ts';
import { recordObjectionsReported } from './commands/record-objections-reported.ts';
import { resubmitApplication } from './commands/resubmit-application.ts';
import { returnApplication } from './commands/return-application.ts';
import { scoreApplication } from './commands/score-application.ts';
import { settleEntry } from './commands/settle-entry.ts';
import { visitSite } from './commands/visit-site.ts';
import { withdrawApplication } from './commands/withdraw-application.ts';

/** The way from an application to entry. `apply` begins it and needs no brand. */
export const ENTRY_COMMANDS = {
  'return-at-initial-review': returnApplication('initial-review'),
  'return-at-re-review': returnApplication('re-review'),
  'resubmit-application': resubmitApplication,
  'judge-at-initial-review': judgeApplication('initial-review'),
  'judge-at-re-review': judgeApplication('re-review'),
  'conclude-initial-review': concludeInitialReview,
  'draw-experts': drawExperts,
  'visit-site': visitSite,
  'score-application': scoreApplication,
  'conclude-re-review': concludeReReview,
  'follow-notice': followNotice,
  'record-objection': recordObjection,
  'record-objections-reported': recordObjectionsReported,
  'decide-objection': decideObjection,
  'withdraw-application': withdrawApplication,
  'admit-brand': admitBrand,
  'settle-entry': settleEntry,
  'file-development-plan': fileDevelopmentPlan,
} as const;
