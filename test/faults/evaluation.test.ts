import { underEveryFault } from './every-fault.ts';
import { EVALUATION } from './stories/evaluation.ts';

await underEveryFault(EVALUATION);
