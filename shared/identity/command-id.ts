import type { Actor } from './actor.ts';

/** Where people choose ids of commands themselves, those of one are kept apart from all others'. */
export const ownCommandId = ({ id }: Pick<Actor, 'id'>, commandId: string): string =>
  `${id}:${commandId}`;
