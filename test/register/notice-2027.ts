import type { YearNoticeInput } from '../../shared/calendar/notice.ts';

/** Made up: the statutory days of 2027 off, and nothing else moved. */
export const PLAIN_2027: YearNoticeInput = {
  year: 2027,
  document: '示例〔2026〕1号',
  off: [
    '2027-01-01/2027-01-03',
    '2027-02-05/2027-02-11',
    '2027-04-05',
    '2027-05-01/2027-05-05',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01/2027-10-07',
  ],
  work: [],
};

/** The same, with 2027-02-21, a Sunday, worked. */
export const SUNDAY_WORKED_2027: YearNoticeInput = { ...PLAIN_2027, work: ['2027-02-21'] };
