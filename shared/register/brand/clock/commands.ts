import { resumeClock } from './commands/resume-clock.ts';
import { stopClock } from './commands/stop-clock.ts';

/** What people do to the clock of a period. */
export const CLOCK_COMMANDS = {
  'stop-clock': stopClock,
  'resume-clock': resumeClock,
} as const;
