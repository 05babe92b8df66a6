import { planCycle } from '../../functions.ts';
import { openLawPorts } from '../ports.ts';
import { onLambda } from '../telemetry.ts';

const ports = openLawPorts(process.env);
const run = planCycle(ports);
export const handler = onLambda(run);
