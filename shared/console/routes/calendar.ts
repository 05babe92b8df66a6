import { Hono } from 'hono';
import {
  type CalendarPreview,
  countProvisional,
  importCalendar,
  previewCalendar,
  readJson,
} from '../../application/calendar-import.ts';
import type { Command } from '../../application/execute.ts';
import { CALENDAR_STREAM } from '../../application/law.ts';
import { parseNotice } from '../../calendar/notice.ts';
import type { StreamId } from '../../ledger/stream.ts';
import { demand } from '../../refusal.ts';
import { type CalendarState, calendarData } from '../../register/calendar/decider.ts';
import { calendarPage, calendarPreviewPage } from '../calendar.ts';
import { type Env, type Kit, notFound } from '../kit.ts';
import { commandKey } from './acting.ts';

/** The calendar's years; a preview of what a notice would change, and its import. */
export function calendarRoutes(kit: Kit): Hono<Env> {
  const { scheme, acting, clock } = kit;
  const app = new Hono<Env>();

  app.get('/calendar', async (request) => {
    const state = (await kit.stateOf(CALENDAR_STREAM)) as CalendarState | undefined;
    const { version } = request.var.lawOf().calendars.national;
    const counts = await countProvisional(kit);
    const data = calendarData(state);
    const year = Number(request.req.query('imported'));
    const imported = data.notices.some((notice) => notice.year === year);
    const view = {
      data,
      version,
      ...counts,
      acting: acting !== undefined,
      ...(imported && { imported: year }),
    };
    return kit.show(request, calendarPage(view));
  });

  const previewOf = (json: string): Promise<CalendarPreview> =>
    previewCalendar(kit, parseNotice(readJson(json)), clock());

  app.post('/calendar/preview', async (request) => {
    if (!acting) throw notFound('这个表单');
    const { file } = await request.req.parseBody();
    demand(file instanceof File && file.size > 0, 'calendar.file', '请选择通知文件（JSON）');
    const json = await file.text();
    return kit.show(
      request,
      calendarPreviewPage(
        await previewOf(json),
        { json, commandId: acting.newCommandId() },
        scheme,
      ),
    );
  });

  app.post('/calendar/import', async (request) => {
    if (!acting) throw notFound('这个表单');
    const { json, approve, commandId } = await request.req.parseBody();
    const { actor } = request.var;
    demand(actor, 'identity.missing', '请先选择经办身份');
    const execute = (stream: StreamId, command: Command, id: string) =>
      acting.execute(stream, command, { actor, commandId: id });
    const notice = parseNotice(readJson(String(json)));
    const imported = { notice, commandId: commandKey(String(commandId)) };
    await importCalendar({ ...kit, execute }, imported, approve === 'yes');
    return request.redirect(`/calendar?imported=${notice.year}`, 303);
  });

  return app;
}
