import { handle } from 'hono/aws-lambda';
import { executeCommand } from '../../functions.ts';
import { IdentityEnvironment, readEnvironment } from '../environment.ts';
import { createCommandApi } from '../http.ts';
import { openPorts } from '../ports.ts';
import { onLambda } from '../telemetry.ts';
import { openWorkflows } from '../workflows.ts';

const ports = { ...openPorts(process.env), workflows: openWorkflows(process.env) };
const { CLAIM_PREFIX } = readEnvironment(IdentityEnvironment, process.env);
export const handler = onLambda(handle(createCommandApi(executeCommand(ports), CLAIM_PREFIX)));
