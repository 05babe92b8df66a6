import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { planRecompute } from '../../functions.ts';
import { clock } from '../clock.ts';
import { readEnvironment, SchemeEnvironment } from '../environment.ts';
import { log, onLambda } from '../telemetry.ts';

const { SCHEME } = readEnvironment(SchemeEnvironment, process.env);
const run = planRecompute({ scheme: schemeById(SCHEME), clock, log });
export const handler = onLambda(run);
