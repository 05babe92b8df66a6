import type { html } from 'hono/html';

/** Markup whose data has been escaped by `hono/html`. */
export type Html = ReturnType<typeof html>;
