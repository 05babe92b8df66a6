import * as z from 'zod/mini';
import { parseMoment } from '../shared/calendar/moment.ts';

/** @throws Refusal `moment.invalid`. */
export const MomentInput = z.pipe(z.string(), z.transform(parseMoment));

/** How many ids an answer may carry: workflows pass on what fits into their payload. */
export const MOST_IDS = 10;
