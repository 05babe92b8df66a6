import { html } from 'hono/html';
import type { BrandState } from '../register/brand/state.ts';
import { caseName, findingView, ordersView } from './case-view.ts';
import type { Given } from './forms/form.ts';
import { caseOffers } from './forms/offers.ts';
import type { Place } from './forms/place.ts';
import type { Subject } from './forms/read.ts';
import { FORMS, type FormId } from './forms/table.ts';
import { type Acting, formPath, formView, mayAct, type Refused, whoMay } from './forms/view.ts';
import type { Page } from './layout.ts';

export interface OpenForm {
  readonly place: Place;
  readonly id: FormId;
  readonly subject: Subject;
  /** What was answered before the form could be put together. */
  readonly asked?: Given['asked'];
  readonly refused?: Refused;
}

const brandOf = ({ kind, state }: Place) => (kind === 'brand' ? (state as BrandState) : undefined);

/** Who drafted what the form is about: the same as the case's page offers. */
const drafterOf = ({ place, id, subject }: OpenForm, { scheme }: Acting) => {
  const brand = brandOf(place);
  return Object.values(brand?.cases ?? {})
    .flatMap((c) => caseOffers(brand as BrandState, c, scheme))
    .find(
      ({ form, subject: { caseId, decisionId } }) =>
        form === id && caseId === subject.caseId && decisionId === subject.decisionId,
    )?.drafter;
};

/** The case that a form is about, where it is about one. */
function caseOf({ place, subject: { caseId, decisionId } }: OpenForm) {
  const brand = brandOf(place);
  const id = caseId ?? brand?.decisions[decisionId ?? '']?.caseId;
  const found = brand && id && Object.hasOwn(brand.cases, id) ? brand.cases[id] : undefined;
  return brand && found ? { brand, found } : undefined;
}

/** One form on a page of its own: where a desk's line leads, and where a refused form comes back. */
export function formPage(open: OpenForm, acting: Acting): Page {
  const { place, id, subject, asked, refused } = open;
  const { scheme } = acting;
  const about = caseOf(open);
  const offer = { form: id, subject, main: true, drafter: drafterOf(open, acting) };
  const may = refused !== undefined || mayAct(acting, place, offer);
  const { title } = FORMS[id];
  return {
    title: `${title}：${place.name}`,
    body: html`<p class="small"><a href="${place.path}">${place.name}</a>${about && html` › <a href="${place.path}/cases/${about.found.id}">${caseName(about.brand, about.found, scheme)}</a>`}</p>
<h1>${title}</h1>
<section class="panel step">${may ? formView(place, id, subject, acting, refused, asked) : whoMay(place, offer, formPath(place, offer), acting)}</section>
${about && html`<h2>案件</h2>${findingView(about.found, scheme)}${about.found.orders.length > 0 && ordersView(about.found, scheme)}`}`,
  };
}
