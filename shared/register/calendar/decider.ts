import * as z from 'zod/mini';
import { importNotice } from '../../calendar/data.ts';
import { NATIONAL } from '../../calendar/national.ts';
import type { CalendarData } from '../../calendar/notice.ts';
import { parseNotice, type YearNotice } from '../../calendar/notice.ts';
import { demand, orRefusal } from '../../refusal.ts';
import type { Decider } from '../decider.ts';

export type CalendarEvent = { readonly type: 'CalendarImported'; readonly notice: YearNotice };

/** What has been imported beside the calendar that ships with the product. */
export interface CalendarState {
  readonly imported: readonly YearNotice[];
}

/** The shipped calendar with every imported notice; a shipped notice of the same rank wins. */
export const calendarData = (state: CalendarState | undefined): CalendarData =>
  (state?.imported ?? []).reduce((data, notice) => {
    const shipped = data.notices.find(({ year }) => year === notice.year);
    return shipped && shipped.version >= notice.version ? data : importNotice(data, notice);
  }, NATIONAL);

const ImportCalendar = z.object({ type: z.literal('import-calendar'), notice: z.unknown() });

/** The working-day calendar of the deployment: the State Council's notices as they are imported. */
export const calendarDecider: Decider<CalendarState, CalendarEvent> = {
  evolveVersion: 1,
  evolve: (state, { notice }) => ({ imported: [...(state?.imported ?? []), notice] }),
  decide: (command, state) =>
    orRefusal(() => {
      const input = ImportCalendar.safeParse(command);
      demand(input.success, 'command.unknown', '日历只接受“import-calendar”命令');
      const notice = parseNotice(input.data.notice);
      importNotice(calendarData(state), notice);
      return [{ type: 'CalendarImported', notice }];
    }),
  advance: () => [],
  nextDueAt: () => undefined,
  shardKey: (_, stream) => stream,
  lookups: () => [],
  effectiveOn: (_, today) => today,
  uniqueKeys: () => ({ take: [], release: [] }),
};
