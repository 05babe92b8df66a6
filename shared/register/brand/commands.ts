import { callInterview } from './commands/call-interview.ts';
import { consentToElectronicService } from './commands/consent-to-electronic-service.ts';
import { correctService } from './commands/correct-service.ts';
import { declineToProceed } from './commands/decline-to-proceed.ts';
import { draftOrder } from './commands/draft-order.ts';
import { enterBrand } from './commands/enter-brand.ts';
import { exitVoluntarily } from './commands/exit-voluntarily.ts';
import { extendDeadline } from './commands/extend-deadline.ts';
import { fileReport } from './commands/file-report.ts';
import { holdInterview } from './commands/hold-interview.ts';
import { logContact } from './commands/log-contact.ts';
import { numberOrder } from './commands/number-order.ts';
import { recompute } from './commands/recompute.ts';
import { recordEvaluation } from './commands/record-evaluation.ts';
import { recordFinding } from './commands/record-finding.ts';
import { registerChange } from './commands/register-change.ts';
import { reportUndeliverable } from './commands/report-undeliverable.ts';
import { serveOrder } from './commands/serve-order.ts';
import { signOrder } from './commands/sign-order.ts';
import { signVerification } from './commands/sign-verification.ts';
import { transferBrand } from './commands/transfer-brand.ts';
import { withdrawOrder } from './commands/withdraw-order.ts';
import { SANCTION_COMMANDS } from './sanctions/commands.ts';

/** Everything that can be done to a brand that is on the register. */
const COMMANDS = {
  ...SANCTION_COMMANDS,
  'consent-to-electronic-service': consentToElectronicService,
  'record-finding': recordFinding,
  'draft-order': draftOrder,
  'sign-order': signOrder,
  'number-order': numberOrder,
  'serve-order': serveOrder,
  'call-interview': callInterview,
  'hold-interview': holdInterview,
  'file-report': fileReport,
  'sign-verification': signVerification,
  'decline-to-proceed': declineToProceed,
  'record-evaluation': recordEvaluation,
  'report-undeliverable': reportUndeliverable,
  'log-contact': logContact,
  recompute,
  'correct-service': correctService,
  'withdraw-order': withdrawOrder,
  'extend-deadline': extendDeadline,
  'transfer-brand': transferBrand,
  'exit-voluntarily': exitVoluntarily,
  'register-change': registerChange,
} as const;

/** All commands on a brand; `enter-brand` alone needs no brand. */
export const BRAND_COMMANDS = { 'enter-brand': enterBrand, ...COMMANDS } as const;

export type BrandCommand = keyof typeof BRAND_COMMANDS;
