import { html } from 'hono/html';
import { dayOf } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';
import { actorName } from './names.ts';
import { type Context, sentence } from './sentences.ts';

/** Newest first; each line says when, what, by whom, on which document, and what was late. */
export const timelineView = (events: readonly StoredEvent[], context: Context): Html =>
  html`<ol class="line">${events.map((stored) => {
    const line = sentence(stored.event, context);
    return html`<li>
<div class="when">${dayView(dayOf(stored.recordedAt))} ${stored.recordedAt.slice(11, 16)}</div>
<div class="what">${line.text}${line.late && html` <span class="late">■ ${line.late}</span>`}
<div class="by">${actorName(context.scheme, stored.actor)}${line.documents?.map((document) => html` · ${document.title}（${document.reference}）`)}</div></div>
</li>`;
  })}</ol>`;
