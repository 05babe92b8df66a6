import type { Application, Objection } from './state.ts';

/** Objections that hold the entry up: in time, and not decided in writing. */
export const openObjections = ({ objections }: Application): readonly Objection[] =>
  Object.values(objections).filter(({ late, decision }) => !late && !decision);

/** Objections that came too late and have yet to go on as reports. */
export const unreportedObjections = (application: Application | undefined): readonly Objection[] =>
  Object.values(application?.objections ?? {}).filter(({ late, reported }) => late && !reported);
