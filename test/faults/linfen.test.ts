import { underEveryFault } from './every-fault.ts';
import { LINFEN, SCORED } from './stories/linfen.ts';

await underEveryFault(SCORED, LINFEN);
