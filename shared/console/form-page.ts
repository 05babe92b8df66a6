import { html } from 'hono/html';
import type { BrandState } from '../register/brand/state.ts';
import { caseName, findingView, ordersView } from './case-view.ts';
import { caseOffers } from './forms/offers.ts';
import type { Subject } from './forms/read.ts';
import { FORMS, type FormId } from './forms/table.ts';
import { type Acting, formPath, formView, mayAct, type Refused, whoMay } from './forms/view.ts';
import type { Page } from './layout.ts';

export interface OpenForm {
  readonly brand: BrandState;
  readonly id: FormId;
  readonly subject: Subject;
  readonly refused?: Refused;
}

/** Who drafted what the form is about: the same as the case's page offers. */
const drafterOf = ({ brand, id, subject }: OpenForm, { scheme }: Acting) =>
  Object.values(brand.cases)
    .flatMap((c) => caseOffers(brand, c, scheme))
    .find(
      ({ form, subject: { caseId, decisionId } }) =>
        form === id && caseId === subject.caseId && decisionId === subject.decisionId,
    )?.drafter;

/** One form on a page of its own: where a desk's line leads, and where a refused form comes back. */
export function formPage(open: OpenForm, acting: Acting): Page {
  const { brand, id, subject, refused } = open;
  const { scheme } = acting;
  const caseId = subject.caseId ?? brand.decisions[subject.decisionId ?? '']?.caseId;
  const file = caseId && Object.hasOwn(brand.cases, caseId) ? brand.cases[caseId] : undefined;
  const offer = { form: id, subject, main: true, drafter: drafterOf(open, acting) };
  const may = refused !== undefined || mayAct(acting, brand, offer);
  const { title } = FORMS[id];
  return {
    title: `${title}：${brand.name}`,
    body: html`<p class="small"><a href="/brands/${brand.id}">${brand.name}</a>${file && html` › <a href="/brands/${brand.id}/cases/${file.id}">${caseName(brand, file, scheme)}</a>`}</p>
<h1>${title}</h1>
<section class="panel step">${may ? formView(brand, id, subject, acting, refused) : whoMay(brand, offer, formPath(brand, offer), acting)}</section>
${file && html`<h2>案件</h2>${findingView(file, scheme)}${file.orders.length > 0 && ordersView(file, scheme)}`}`,
  };
}
