import type { Day } from '../../shared/calendar/day.ts';
import { type Schemes, schemesNamed } from '../schemes.ts';

/** What a machine runs that nobody tells otherwise. */
export const USUAL_SCHEME = 'kunming-2025';

/** `DUEKEEPER_SCHEMES` names several, the machine's own first. */
export const deployedSchemes = (): string => process.env.DUEKEEPER_SCHEMES ?? USUAL_SCHEME;

export const schemesOn = (day: Day, ids = deployedSchemes()): Schemes => schemesNamed(ids, day);
