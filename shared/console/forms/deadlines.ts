import { long, yesNo } from './fields.ts';
import type { Rows } from './form.ts';

/** What people decide about a date, and about reminders that came late. */
export const DEADLINE_FORMS = {
  'keep-due-date': { about: 'deadline', fields: [long('reason', '维持原届满日的理由')] },
  'settle-missed-run': {
    about: 'deadline',
    fields: [yesNo('prejudiced', '是否影响当事人'), long('reason', '核实情况和理由')],
  },
  recompute: {
    about: 'brand',
    fields: [yesNo('approveShortening', '批准缩短已告知的期限')],
  },
  'adopt-amendment': {
    about: 'brand',
    fields: [yesNo('approveShortening', '批准缩短已告知的期限')],
  },
} as const satisfies Rows;
