import { handle } from 'hono/aws-lambda';
import { createConsole } from '../../../shared/console/app.ts';
import { consoleDeps } from '../../console.ts';
import { IdentityEnvironment, readEnvironment } from '../environment.ts';
import { createReadersConsole } from '../http.ts';
import { openLawPorts } from '../ports.ts';
import { log, onLambda } from '../telemetry.ts';

const ports = openLawPorts(process.env);
const { CLAIM_PREFIX } = readEnvironment(IdentityEnvironment, process.env);
const open = async () => createConsole(await consoleDeps(ports));
export const handler = onLambda(handle(createReadersConsole(open, CLAIM_PREFIX, log)));
