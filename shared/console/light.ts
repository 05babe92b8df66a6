import { html } from 'hono/html';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import { type Due, type Light, lightOf as lightOn } from '../register/light.ts';
import type { Html } from './html.ts';
import type { Today } from './today.ts';

/** Word and shape beside the colour, so that it reads in grey. Worst first. */
export const LIGHTS: Readonly<Record<Light, { readonly word: string; readonly shape: string }>> = {
  overdue: { word: '逾期', shape: '■' },
  soon: { word: '临期', shape: '▲' },
  normal: { word: '正常', shape: '●' },
};

/** Worst first: the index is the order of what hurts. */
export const LIGHT_ORDER = Object.keys(LIGHTS) as readonly Light[];

export const lightOf = (due: Due | undefined, { on, calendar }: Today): Light =>
  lightOn(due, on, calendar);

/** Lapsed, and nobody has yet recorded what follows from it. */
function awaitsPeople(state: BrandState, deadline: TrackedDeadline): boolean {
  // A holder's time to reply that passed unused asks nothing of anybody.
  if (!deadline.statutory) return deadline.actor !== 'holder';
  if (!deadline.caseId) return state.evaluation.fellDueOn === deadline.reckoning.dueOn;
  const file = state.cases[deadline.caseId];
  const order = file?.orders.at(-1);
  return file?.status === 'open' && order?.deadlineId === deadline.id && !order.verification;
}

const isOpen = (state: BrandState, deadline: TrackedDeadline) =>
  deadline.status === 'running' ||
  deadline.status === 'withheld' ||
  (deadline.status === 'lapsed' && awaitsPeople(state, deadline));

/** Deadlines about which somebody still has to do something, earliest first. */
export const openDeadlines = (state: BrandState): readonly TrackedDeadline[] =>
  Object.values(state.deadlines)
    .filter((deadline) => isOpen(state, deadline))
    .sort((a, b) => (a.reckoning.dueOn < b.reckoning.dueOn ? -1 : 1));

export const lightView = (light: Light): Html =>
  html`<span class="light ${light}"><i aria-hidden="true">${LIGHTS[light].shape}</i>${LIGHTS[light].word}</span>`;
