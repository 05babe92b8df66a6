import { Hono } from 'hono';
import { entryPage } from '../entry.ts';
import type { Env, Kit } from '../kit.ts';
import { createPlaces, isCleared } from './places.ts';

/** The way into the register, from an application to its public notice. */
export function entryRoutes(kit: Kit): Hono<Env> {
  const app = new Hono<Env>();
  const places = createPlaces(kit);

  app.get('/entry', async (request) => {
    const applied = await kit.brandsUnder(['standing:applied']);
    const acting = kit.actingOf(request);
    const lists = await places.lists();
    const file = { applied, cleared: applied.filter(isCleared), lists, ...(acting && { acting }) };
    return kit.show(request, entryPage(file, kit.scheme));
  });

  // A list has no page of its own: it stands among the others.
  app.get('/lists/:id', (request) =>
    request.redirect(`/entry#list-${encodeURIComponent(request.req.param('id'))}`),
  );

  return app;
}
