import * as z from 'zod';
import { parseDay } from './day.ts';

/** A day in data that comes from outside: `2026-02-30` is an issue, not an exception. */
export const DaySchema = z.string().transform((text, context) => {
  try {
    return parseDay(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});
