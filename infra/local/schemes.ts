import type { Day } from '../../shared/calendar/day.ts';
import { type Schemes, schemesNamed } from '../schemes.ts';

const OWN = 'kunming-2025';

/** What a machine runs: `DUEKEEPER_SCHEMES` names several, the machine's own first. */
export const schemesOn = (day: Day): Schemes =>
  schemesNamed(process.env.DUEKEEPER_SCHEMES ?? OWN, day);
