import { underEveryFault } from './every-fault.ts';
import { AFTERWARDS, CHANGES, DECISIONS, RESTORED } from './stories/changes.ts';

await underEveryFault(CHANGES);
await underEveryFault(RESTORED);
await underEveryFault(AFTERWARDS);
await underEveryFault(DECISIONS);
