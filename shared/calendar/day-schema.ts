import * as z from 'zod/mini';
import { parseDay } from './day.ts';

/** A day in data that comes from outside: `2026-02-30` is an issue, not an exception. */
export const DaySchema = z.pipe(
  z.string(),
  z.transform((text, context) => {
    try {
      return parseDay(text);
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: text });
      return z.NEVER;
    }
  }),
);
