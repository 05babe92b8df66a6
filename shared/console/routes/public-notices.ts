import { Hono } from 'hono';
import type { NoticeBatchState } from '../../register/notice-batch/state.ts';
import type { Env, Kit } from '../kit.ts';
import { publicNoticesPage } from '../public-notices.ts';

/** The lists of brands on public notice: for anybody. */
export function publicNoticeRoutes(kit: Kit): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/public/notices', async (request) => {
    const streams = await kit.streamsUnder(['public-notices']);
    const batches = (await Promise.all(streams.map(kit.stateOf))) as NoticeBatchState[];
    return request.html(publicNoticesPage(batches, kit.scheme, kit.todayOf(request).on));
  });
  return app;
}
