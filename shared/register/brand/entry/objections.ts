import type { Application, Objection } from './state.ts';

/** What people call `objection-1`: 第1号异议. */
export const objectionName = (id: string): string => id.replace(/^objection-(\d+)$/, '第$1号异议');

/** Objections that hold the entry up: in time, and not decided in writing. */
export const openObjections = ({ objections }: Application): readonly Objection[] =>
  Object.values(objections).filter(({ late, decision }) => !late && !decision);

/** Objections that came too late and have yet to go on as reports. */
export const unreportedObjections = (application: Application | undefined): readonly Objection[] =>
  Object.values(application?.objections ?? {}).filter(({ late, reported }) => late && !reported);
