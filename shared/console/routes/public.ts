import { Hono } from 'hono';
import type { Env, Kit } from '../kit.ts';
import { languageOf, publicPage } from '../public.ts';

/** What anybody may read: no office's work, no persons. */
export function publicRoutes(kit: Kit): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/public', async (request) => {
    const brands = await kit.brandsUnder(['published']);
    const language = languageOf(request.req.query('lang'));
    return request.html(
      publicPage(brands, language, kit.scheme, kit.reporters?.putContact !== undefined),
    );
  });
  return app;
}
