import { underEveryFault } from './every-fault.ts';
import { CALENDAR, REACHED } from './stories/outside.ts';

await underEveryFault(REACHED);
await underEveryFault(CALENDAR);
