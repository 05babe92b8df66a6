import { describe, expect, test } from 'vitest';
import type { CycleReport } from '../../shared/application/cycle-report.ts';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { cyclePage } from '../../shared/console/cycles.ts';
import type { Acting } from '../../shared/console/forms/view.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

const SCHEME = schemeById('kunming-2025');
const [WUHUA, PANLONG] = SCHEME.counties.map(({ code }) => code) as [string, string];

const CYCLE: CycleReport['cycle'] = {
  id: 'c1',
  city: SCHEME.city.code,
  cohort: { counties: [WUHUA, PANLONG], kinds: ['enterprise'], dueThrough: parseDay('2027-08-31') },
  number: '示例人社评〔2027〕1号',
  materialsDueOn: parseDay('2027-08-16'),
  status: 'open',
  members: 2,
};

const ACTING: Acting = {
  actor: { role: 'city-officer', id: '530100-a', office: SCHEME.city.code },
  chooses: false,
  newCommandId: () => 'c-1',
  scheme: SCHEME,
  today: { on: parseDay('2027-07-05'), calendar: compileCalendar(NATIONAL) },
};

const standing = (id: string, county: string, progress: 'to-serve' | 'outcome:qualified') => ({
  id,
  name: `品牌${id}`,
  holder: `单位${id}`,
  county,
  progress,
});

const report = (first: 'to-serve' | 'outcome:qualified', cycle = CYCLE): CycleReport => ({
  cycle,
  total: first === 'to-serve' ? { 'outcome:qualified': 1, 'to-serve': 1 } : { [first]: 2 },
  counties: { [WUHUA]: { [first]: 1 }, [PANLONG]: { 'outcome:qualified': 1 } },
  brands: [standing('b1', WUHUA, first), standing('b2', PANLONG, 'outcome:qualified')],
});

const shown = async (one: CycleReport) => String(await cyclePage(one, 1, SCHEME, ACTING).body);

describe('The page of an evaluation cycle', () => {
  test('leads to every brand of its list and says how far each has come', async () => {
    const page = await shown(report('to-serve'));
    expect(page).toMatch(/href="\/brands\/b1"[\s\S]*待送达[\s\S]*href="\/brands\/b2"/);
  });

  test('counts in the order of the steps, what was concluded last', async () => {
    expect(await shown(report('to-serve'))).toMatch(/>待送达<[\s\S]*>评估合格，继续保留</);
  });

  test('offers to close it as the next step only once all is concluded', async () => {
    const link = 'href="/cycles/c1/commands/close-cycle"';
    expect(await shown(report('to-serve'))).toContain(link);
    const over = await shown(report('outcome:qualified'));
    expect(over).not.toContain(link);
    expect(over).toContain('name="form" value="close-cycle"');
  });

  test('says what a closed one was closed with, and why', async () => {
    const closed = { ...CYCLE, status: 'closed', results: { qualified: 1, open: 1 } } as const;
    const page = await shown(report('to-serve', { ...closed, reason: '改期另行开展' }));
    expect(page).toContain('评估合格，继续保留 1 个，尚未作结论 1 个。理由：改期另行开展');
    expect(page).not.toContain('close-cycle');
  });
});
