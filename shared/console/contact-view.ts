import { html } from 'hono/html';
import type { Contact } from '../ledger/port.ts';
import type { Html } from './html.ts';

/** How somebody is reached, or what comes of nobody knowing. */
export function contactView(contact: Contact | undefined, otherwise: string): Html {
  const { email, phone, address } = contact ?? {};
  const fact = (name: string, value: string | undefined) =>
    value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const known = email || phone || address;
  return html`${known && html`<dl class="facts">${fact('电子邮箱', email)}${fact('电话', phone)}${fact('地址', address)}</dl>`}
${!email && html`<p class="note">没有登记电子邮箱：${otherwise}。</p>`}
<p class="soft small">联系方式不写入登记记录，可以随时删除，删除后不能恢复。</p>`;
}
