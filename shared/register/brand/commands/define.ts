import type * as z from 'zod/mini';
import type { CommandType } from '../../decider.ts';
import type { BrandEvent } from '../events.ts';
import type { BrandState } from '../state.ts';

/** Lets `decide` know the shape of its own input. */
export const defineCommand = <Input extends z.ZodMiniType>(
  command: CommandType<BrandState, BrandEvent, Input>,
): CommandType<BrandState, BrandEvent, Input> => command;
