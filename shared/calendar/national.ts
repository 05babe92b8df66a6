import { addDays, type Day, parseDay } from './day.ts';
import type { CalendarData } from './notice.ts';
import { YearNotice, type YearNoticeInput } from './notice.ts';

/** 春节 (正月初一), 清明, 端午, 中秋 by the published lunar tables (GB/T 33661, Beijing time). */
const MOVABLE: Record<number, readonly [string, string, string, string]> = {
  2021: ['02-12', '04-04', '06-14', '09-21'],
  2022: ['02-01', '04-05', '06-03', '09-10'],
  2023: ['01-22', '04-05', '06-22', '09-29'],
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  // The new moon of 2027-02-06 falls four minutes before midnight in Beijing, that of 2030-02-03
  // seven minutes after: approximate lunar calendars (ICU's among them) are a day off there.
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
};

/** The amendment that added 除夕 and 5月2日 applies from this year (2024-11-10修订). */
const AMENDED = 2025;

/**
 * 全国年节及纪念日放假办法 第二条, as in force in `year`: 13 days (11 before 2025), one fewer where
 * 中秋 falls on a National Day, as on 2028-10-03.
 */
function statutoryDays(year: number, movable: readonly string[]): readonly Day[] {
  const on = (monthAndDate: string) => parseDay(`${year}-${monthAndDate}`);
  const [newYear = '', ...festivals] = movable;
  const spring = [0, 1, 2].map((n) => addDays(on(newYear), n));
  const added = year >= AMENDED ? [addDays(on(newYear), -1), on('05-02')] : [];
  const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03'];
  return [...new Set([...fixed.map(on), ...spring, ...added, ...festivals.map(on)])].sort();
}

const GOV = 'https://www.gov.cn/zhengce/zhengceku';

const NOTICES: readonly YearNoticeInput[] = [
  {
    year: 2021,
    document: '国办发明电〔2020〕27号',
    off: [
      '2021-01-01/2021-01-03',
      '2021-02-11/2021-02-17',
      '2021-04-03/2021-04-05',
      '2021-05-01/2021-05-05',
      '2021-06-12/2021-06-14',
      '2021-09-19/2021-09-21',
      '2021-10-01/2021-10-07',
    ],
    work: [
      '2021-02-07',
      '2021-02-20',
      '2021-04-25',
      '2021-05-08',
      '2021-09-18',
      '2021-09-26',
      '2021-10-09',
    ],
  },
  {
    year: 2022,
    document: '国办发明电〔2021〕11号',
    off: [
      '2022-01-01/2022-01-03',
      '2022-01-31/2022-02-06',
      '2022-04-03/2022-04-05',
      '2022-04-30/2022-05-04',
      '2022-06-03/2022-06-05',
      '2022-09-10/2022-09-12',
      '2022-10-01/2022-10-07',
    ],
    work: [
      '2022-01-29',
      '2022-01-30',
      '2022-04-02',
      '2022-04-24',
      '2022-05-07',
      '2022-10-08',
      '2022-10-09',
    ],
  },
  {
    year: 2023,
    document: '国办发明电〔2022〕16号',
    off: [
      '2022-12-31/2023-01-02',
      '2023-01-21/2023-01-27',
      '2023-04-05',
      '2023-04-29/2023-05-03',
      '2023-06-22/2023-06-24',
      '2023-09-29/2023-10-06',
    ],
    work: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    document: '国办发明电〔2023〕7号',
    url: `${GOV}/202310/content_6911528.htm`,
    off: [
      '2024-01-01',
      '2024-02-10/2024-02-17',
      '2024-04-04/2024-04-06',
      '2024-05-01/2024-05-05',
      '2024-06-10',
      '2024-09-15/2024-09-17',
      '2024-10-01/2024-10-07',
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    document: '国办发明电〔2024〕12号',
    url: `${GOV}/202411/content_6986383.htm`,
    off: [
      '2025-01-01',
      '2025-01-28/2025-02-04',
      '2025-04-04/2025-04-06',
      '2025-05-01/2025-05-05',
      '2025-05-31/2025-06-02',
      '2025-10-01/2025-10-08',
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    document: '国办发明电〔2025〕7号',
    url: 'https://politics.gmw.cn/2025-11/04/content_38391083.htm',
    off: [
      '2026-01-01/2026-01-03',
      '2026-02-15/2026-02-23',
      '2026-04-04/2026-04-06',
      '2026-05-01/2026-05-05',
      '2026-06-19/2026-06-21',
      '2026-09-25/2026-09-27',
      '2026-10-01/2026-10-07',
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/**
 * The national calendar: 2021-2026 as announced, 2027-2036 unannounced. No county overlay: whether
 * Kunming's autonomous counties close on days of their own has not been sourced.
 */
export const NATIONAL: CalendarData = {
  statutory: Object.fromEntries(
    Object.entries(MOVABLE).map(([year, days]) => [year, statutoryDays(Number(year), days)]),
  ),
  notices: NOTICES.map((notice) => YearNotice.parse(notice)),
  overlays: [],
};
