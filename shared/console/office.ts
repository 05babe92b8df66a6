import { html } from 'hono/html';
import type { Contact } from '../ledger/port.ts';
import type { QuotaProgress } from '../register/brand/entry/quotas.ts';
import type { OfficeState } from '../register/office/decider.ts';
import type { Scheme } from '../schemes/format.ts';
import { contactView } from './contact-view.ts';
import { dueView } from './date-view.ts';
import type { Place } from './forms/place.ts';
import { type Acting, offersView } from './forms/view.ts';
import type { Html } from './html.ts';
import type { Page } from './layout.ts';
import { lightOf, lightView } from './light.ts';
import { quotasView } from './quotas.ts';
import type { Today } from './today.ts';

export interface OfficeFile {
  readonly place: Place;
  /** Absent for who may not see how the office is reached. */
  readonly contact?: { readonly known: Contact | undefined };
  readonly acting?: Acting;
  /** How far its own numbers are, those of all offices for the one above them. */
  readonly quotas: readonly QuotaProgress[];
}

const dutiesOf = ({ state }: Place) =>
  Object.values((state as OfficeState | undefined)?.deadlines ?? {}).sort((a, b) =>
    a.reckoning.dueOn.localeCompare(b.reckoning.dueOn),
  );

function duties(place: Place, scheme: Scheme, today: Today): Html {
  const open = dutiesOf(place);
  if (scheme.duties.length === 0)
    return html`<p class="soft">${scheme.citation}没有规定机关的定期任务。</p>`;
  if (open.length === 0)
    return html`<p class="soft">没有待完成的工作任务；开始计期后列在这里。</p>`;
  return html`<table class="cards"><thead><tr><th scope="col">状态</th><th scope="col">任务</th><th scope="col">期限</th></tr></thead>
<tbody>${open.map(({ what, reckoning }) => html`<tr><td>${lightView(lightOf(reckoning, today))}</td><td>${what}</td><td data-is="期限">${dueView(reckoning, today)}</td></tr>`)}</tbody></table>`;
}

/** What the scheme gives forms for. */
const offers = (place: Place, { duties: laid }: Scheme) => [
  ...(dutiesOf(place).length > 0
    ? [{ form: 'record-duty' as const, main: true, subject: {} }]
    : []),
  ...(laid.length > 0 && !(place.state as OfficeState | undefined)?.scheme
    ? [{ form: 'start-duties' as const, main: false, subject: {} }]
    : []),
  { form: 'set-office-contact' as const, main: false, subject: {} },
  { form: 'erase-office-contact' as const, main: false, subject: {} },
];

/** An office: its recurring duties, its quotas, and how it is reached. */
export const officePage = (
  { place, contact, acting, quotas }: OfficeFile,
  scheme: Scheme,
  today: Today,
): Page => ({
  title: place.name,
  body: html`<p class="small"><a href="/desk/${place.id}">待办</a></p><h1>${place.name}</h1>
${contact && html`<h2 id="contact">联系方式</h2>${contactView(contact.known, '通知和每日汇总无法以邮件送出')}`}
<h2 id="duties">工作任务</h2>${duties(place, scheme, today)}
${quotasView(quotas, scheme)}
${acting && html`<h2 id="next">办理</h2>${offersView(place, offers(place, scheme), place.path, acting)}`}`,
});
