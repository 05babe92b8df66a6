import { underEveryFault } from './every-fault.ts';
import { CALENDAR, KEPT, REACHED } from './stories/outside.ts';

await underEveryFault(REACHED);
await underEveryFault(CALENDAR);
await underEveryFault(KEPT);
