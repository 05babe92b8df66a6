import { html } from 'hono/html';
import type { Certainty } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { BrandState, TrackedDeadline } from '../register/brand/state.ts';
import type { Html } from './html.ts';
import type { Today } from './today.ts';

export type Light = 'overdue' | 'soon' | 'normal';

/** Word and shape beside the colour, so that it reads in grey. Worst first. */
export const LIGHTS: Readonly<Record<Light, { readonly word: string; readonly shape: string }>> = {
  overdue: { word: '逾期', shape: '■' },
  soon: { word: '临期', shape: '▲' },
  normal: { word: '正常', shape: '●' },
};

/** Worst first: the index is the order of what hurts. */
export const LIGHT_ORDER = Object.keys(LIGHTS) as readonly Light[];

/** A due day within so many working days is 临期. */
export const SOON_WORKING_DAYS = 10;

export interface Due {
  readonly dueOn: Day;
  readonly certainty?: Certainty;
}

/**
 * 逾期 from the day after the due day, 临期 in its last ten working days, 正常 before, or where
 * nothing is due. A provisional day is never 逾期: it stays 临期 until its calendar is imported.
 */
export function lightOf(due: Due | undefined, { on, calendar }: Today): Light {
  if (!due) return 'normal';
  if (due.dueOn < on) return due.certainty === 'provisional' ? 'soon' : 'overdue';
  return due.dueOn <= calendar.workingDayAfter(on, SOON_WORKING_DAYS) ? 'soon' : 'normal';
}

/** Lapsed, and nobody has yet recorded what follows from it. */
function awaitsPeople(state: BrandState, deadline: TrackedDeadline): boolean {
  if (!deadline.statutory) return true;
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
