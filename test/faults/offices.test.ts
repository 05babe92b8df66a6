import { underEveryFault } from './every-fault.ts';
import { DUTIES, PROVINCE, REGISTERS } from './stories/offices.ts';

await underEveryFault(DUTIES, PROVINCE);
await underEveryFault(REGISTERS, PROVINCE);
