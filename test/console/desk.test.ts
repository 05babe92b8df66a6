import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { desksPage } from '../../shared/console/desk.ts';
import type { DeskLine } from '../../shared/register/office/desk.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

const SCHEME = schemeById('kunming-2025');
const TODAY = { on: parseDay('2026-11-23'), calendar: compileCalendar(NATIONAL) };

const line = (
  more: Pick<DeskLine, 'group' | 'urgency' | 'what'> & { dueOn: string },
): DeskLine => ({
  subject: '示例品牌',
  owner: '530114',
  since: parseDay('2026-11-11'),
  brand: 'b0',
  kind: 'sign-order',
  ...more,
  dueOn: parseDay(more.dueOn),
});

const SOON = line({ group: 'decision', urgency: 'soon', what: '签发', dueOn: '2026-11-25' });
const OVERDUE = line({ group: 'unserved', urgency: 'overdue', what: '约谈', dueOn: '2026-11-18' });

describe('The desks of all offices', () => {
  test('show of each what is overdue, though a desk begins with decisions', async () => {
    const page = desksPage([{ office: '530114', lines: [SOON, OVERDUE] }], SCHEME, TODAY);
    const shown = String(await page.body);
    expect(shown).toContain('示例品牌：约谈');
    expect(shown).not.toContain('示例品牌：签发');
  });

  test('show what is soonest to hurt where nothing is overdue', async () => {
    const calm = line({ group: 'decision', urgency: 'normal', what: '审核', dueOn: '2027-01-25' });
    const page = desksPage([{ office: '530114', lines: [calm, SOON] }], SCHEME, TODAY);
    expect(String(await page.body)).toContain('示例品牌：签发');
  });
});
