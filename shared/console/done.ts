import { html } from 'hono/html';
import type { StoredEvent } from '../ledger/port.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { Scheme } from '../schemes/format.ts';
import { formatMoment } from '../words/names.ts';
import { contextOf, sentence } from '../words/sentences.ts';
import type { Html } from './html.ts';

const mailView = ({ id, notice, state, dueAt }: OutboxRow) =>
  html`<li><a href="/outbox/${id}">${notice.subject}</a>（${notice.to.name}${state === 'ready' && dueAt ? `，${formatMoment(dueAt)}发出` : ''}）</li>`;

/** What a command recorded, in its own sentences, and the mails that it gave rise to. */
export function doneView(
  commandId: string,
  events: readonly StoredEvent[],
  rows: readonly OutboxRow[],
  scheme: Scheme,
): Html {
  const context = contextOf(events, scheme);
  const recorded = events.filter(
    (stored) => stored.commandId === commandId && stored.actor.role !== 'system',
  );
  if (recorded.length === 0) return html``;
  return html`<div class="note good" role="status"><p><strong>● 已登记</strong></p>
<ul>${recorded.map(({ event }) => html`<li>${sentence(event, context).text}</li>`)}</ul>
${rows.length > 0 ? html`<p>由此发出：</p><ul>${rows.map(mailView)}</ul>` : html`<p class="soft">没有需要发出的邮件。</p>`}</div>`;
}
