import { recomputeOffice } from '../../functions.ts';
import { openPorts } from '../ports.ts';
import { onLambda } from '../telemetry.ts';

const ports = openPorts(process.env);
const run = recomputeOffice(ports);
export const handler = onLambda(run);
