import { planSweep } from '../../functions.ts';
import { clock } from '../clock.ts';
import { readEnvironment, ShardsEnvironment } from '../environment.ts';
import { log, onLambda } from '../telemetry.ts';

const { SHARDS: shards } = readEnvironment(ShardsEnvironment, process.env);
const run = planSweep({ shards, clock, log });
export const handler = onLambda(run);
