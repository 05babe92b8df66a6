import { underEveryFault } from './every-fault.ts';
import { SCENARIOS } from './stories/scenarios.ts';

for (const story of SCENARIOS) await underEveryFault(story);
