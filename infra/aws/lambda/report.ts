import { report } from '../../functions.ts';
import { log, onLambda } from '../telemetry.ts';

export const handler = onLambda(report({ log }));
