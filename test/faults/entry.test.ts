import { underEveryFault } from './every-fault.ts';
import { ENTRY } from './stories/entry.ts';

await underEveryFault(ENTRY);
