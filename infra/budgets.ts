import type { FunctionName } from './stacks/functions.ts';

/** What a bundle should stay below, minified and with the SDK in it: it loads on every cold start. */
export const LIMIT_KILOBYTES = 450;

export interface Budget {
  readonly kilobytes: number;
  readonly reason: string;
}

const RECORDS: Budget = {
  kilobytes: 590,
  reason:
    'The DynamoDB client (about 200 kB), zod (100) and Powertools (35) leave too little for the register and its notices (145): whatever records anything advances its stream first, by every rule',
};
const MAILS: Budget = {
  kilobytes: 750,
  reason: `${RECORDS.reason}; it also mails: MIME (62), calendar entries (37), the client of the mail service (25)`,
};

/** Functions that are over the limit, how far they may be, and why. They may not grow unnoticed. */
export const BUDGETS: Readonly<Partial<Record<FunctionName, Budget>>> = {
  feedback: RECORDS,
  'plan-cycle': RECORDS,
  'sweep-shard': MAILS,
  'digest-office': MAILS,
  'enrol-county': MAILS,
  'recompute-office': MAILS,
  'ask-for-calendar': MAILS,
  'report-quarter': MAILS,
  'execute-command': {
    kilobytes: 800,
    reason: `${MAILS.reason}; it also answers HTTP (27) and starts workflows (23)`,
  },
  console: {
    kilobytes: 1220,
    reason:
      'Every screen, and the papers of a case as files: docx (234), and a polyfill of Temporal for calendar feeds (56)',
  },
};
