import { planRecompute } from '../../functions.ts';
import { clock } from '../clock.ts';
import { openSchemes } from '../schemes.ts';
import { log, onLambda } from '../telemetry.ts';

const run = planRecompute({ ...openSchemes(process.env), clock, log });
export const handler = onLambda(run);
