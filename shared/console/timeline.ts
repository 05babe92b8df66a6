import { html } from 'hono/html';
import { dayOf } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { actorName } from '../words/names.ts';
import { type Context, sentence } from '../words/sentences.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

/** What one actor did at one moment: a command and what followed of itself. */
export type Entry = readonly [StoredEvent, ...StoredEvent[]];

const together = (a: StoredEvent, b: StoredEvent) =>
  a.recordedAt === b.recordedAt && a.actor.id === b.actor.id;

/** Events in the order of the ledger, as entries, newest first; inside an entry cause comes first. */
export function entriesOf(events: readonly StoredEvent[]): readonly Entry[] {
  const entries: [StoredEvent, ...StoredEvent[]][] = [];
  for (const event of events) {
    const last = entries.at(-1);
    if (last && together(last[0], event)) last.push(event);
    else entries.push([event]);
  }
  return entries.reverse();
}

const lineView = ({ event }: StoredEvent, context: Context) => {
  const { text, late, documents } = sentence(event, context);
  return html`<p>${text}${late && html` <span class="late">■ ${late}</span>`}${documents?.map(
    ({ title, reference }) => html` <span class="soft small">${title}（${reference}）</span>`,
  )}</p>`;
};

/** Each entry says when, what, on which document, what was late, and by whom. */
export const timelineView = (entries: readonly Entry[], context: Context): Html =>
  html`<ol class="line">${entries.map(
    (entry) => html`<li>
<div class="when">${dayView(dayOf(entry[0].recordedAt))} ${entry[0].recordedAt.slice(11, 16)}</div>
<div class="what">${entry.map((stored) => lineView(stored, context))}<div class="by">${actorName(context.scheme, entry[0].actor)}</div></div>
</li>`,
  )}</ol>`;
