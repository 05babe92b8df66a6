import { underEveryFault } from './every-fault.ts';
import { REPORTS } from './stories/reports.ts';

await underEveryFault(REPORTS);
