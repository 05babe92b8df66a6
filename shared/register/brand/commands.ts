import { CLOCK_COMMANDS } from './clock/commands.ts';
import { adoptAmendment } from './commands/adopt-amendment.ts';
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
import { keepDueDate } from './commands/keep-due-date.ts';
import { logContact } from './commands/log-contact.ts';
import { leaveRegister, moveRegister } from './commands/move-register.ts';
import { numberOrder } from './commands/number-order.ts';
import { recompute } from './commands/recompute.ts';
import { recordFinding } from './commands/record-finding.ts';
import { registerChange } from './commands/register-change.ts';
import { reportUndeliverable } from './commands/report-undeliverable.ts';
import { serveOrder } from './commands/serve-order.ts';
import { settleMissedRun } from './commands/settle-missed-run.ts';
import { signOrder } from './commands/sign-order.ts';
import { signVerification } from './commands/sign-verification.ts';
import { transferBrand } from './commands/transfer-brand.ts';
import { withdrawOrder } from './commands/withdraw-order.ts';
import { apply } from './entry/commands/apply.ts';
import { ENTRY_COMMANDS } from './entry/commands.ts';
import { EVALUATION_COMMANDS } from './evaluation/commands.ts';
import { EXTERNAL_COMMANDS } from './external/commands.ts';
import { SANCTION_COMMANDS } from './sanctions/commands.ts';

/** Everything that can be done to a brand that is on the register. */
const COMMANDS = {
  'adopt-amendment': adoptAmendment,
  'move-register': moveRegister,
  'leave-register': leaveRegister,
  ...ENTRY_COMMANDS,
  ...SANCTION_COMMANDS,
  ...EXTERNAL_COMMANDS,
  ...CLOCK_COMMANDS,
  ...EVALUATION_COMMANDS,
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
  'report-undeliverable': reportUndeliverable,
  'log-contact': logContact,
  recompute,
  'keep-due-date': keepDueDate,
  'settle-missed-run': settleMissedRun,
  'correct-service': correctService,
  'withdraw-order': withdrawOrder,
  'extend-deadline': extendDeadline,
  'transfer-brand': transferBrand,
  'exit-voluntarily': exitVoluntarily,
  'register-change': registerChange,
} as const;

/** What brings a brand into the record. */
const FIRST_COMMANDS = { apply, 'enter-brand': enterBrand } as const;

/** All commands on a brand. */
export const BRAND_COMMANDS = { ...FIRST_COMMANDS, ...COMMANDS } as const;

/** Whether a command needs no brand yet. */
export const isFirst = (type: string): boolean => Object.hasOwn(FIRST_COMMANDS, type);

export type BrandCommand = keyof typeof BRAND_COMMANDS;
