import { html } from 'hono/html';
import type { Day } from '../calendar/day.ts';
import type { Contact } from '../ledger/port.ts';
import { countSuspensions, isPerParty } from '../register/brand/sanctions/count.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { PartyState } from '../register/party/decider.ts';
import type { Scheme } from '../schemes/format.ts';
import { countyName, groundText, STANDINGS } from '../words/names.ts';
import { contactView } from './contact-view.ts';
import { dayView } from './date-view.ts';
import type { Place } from './forms/place.ts';
import { type Acting, offersView } from './forms/view.ts';
import type { Page } from './layout.ts';
import { sanctionsView } from './sanctions-view.ts';

export interface PartyFile {
  readonly name: string;
  /** Absent for a party that is known by its brands only. */
  readonly party: PartyState | undefined;
  readonly brands: readonly BrandState[];
  /** Address of the calendar to subscribe to. */
  readonly feed: string;
  readonly place: Place;
  /** Absent for who may not see how the party is reached. */
  readonly contact?: { readonly known: Contact | undefined };
  readonly acting?: Acting;
}

const FORMS = ['record-party-finding', 'set-party-contact', 'erase-party-contact'] as const;

const offers = FORMS.map((form) => ({ form, main: false, subject: {} }));

const findings = (party: PartyState | undefined, scheme: Scheme) =>
  Object.values(party?.findings ?? {}).map(
    ({ foundOn, facts, grounds, evidence }) =>
      html`<li>${dayView(foundOn)} ${facts}（${grounds.map((code) => groundText(scheme, code)).join('；')}；${evidence.map(({ title, reference }) => `${title}，${reference}`).join('；')}）</li>`,
  );

const brandView = (brand: BrandState, scheme: Scheme) =>
  html`<h2><a href="/brands/${brand.id}">${brand.name}</a> <span class="tag">${STANDINGS[brand.standing]}</span></h2>
<p class="soft small">${countyName(scheme, brand.county)}</p>${sanctionsView(brand, scheme)}`;

/** The sanction ledger of a party: its brands side by side, each with its own count. */
export function partyPage(
  { name, party, brands, feed, place, contact, acting }: PartyFile,
  scheme: Scheme,
  today: Day,
): Page {
  const totals = brands.map((brand) => countSuspensions(brand, scheme));
  const sum = (of: 'counted' | 'all') => totals.reduce((n, total) => n + total[of], 0);
  const found = findings(party, scheme);
  return {
    title: name,
    body: html`<p class="small"><a href="/brands">品牌</a></p><h1>${name}</h1>
<p class="lead">截至 ${dayView(today)} 持有品牌 ${brands.length} 个；各品牌暂停合计：计入 ${sum('counted')} 次，实际 ${sum('all')} 次。${isPerParty(scheme) ? '次数按持有人名下全部品牌累计。' : '次数按品牌分别累计。'}</p>
<p class="do small">单位编号 ${place.id} · <a href="${feed}">订阅期限日历（ICS）</a></p>
${acting && offersView(place, offers, place.path, acting)}
${contact && html`<h2 id="contact">联系方式</h2>${contactView(contact.known, '提醒无法以邮件送出，须由属地电话等方式告知')}`}
${found.length > 0 && html`<h2>对单位查明的情形</h2><ul>${found}</ul>`}
${brands.length > 0 ? brands.map((brand) => brandView(brand, scheme)) : html`<p class="soft">目前没有持有品牌。</p>`}`,
  };
}
