import { handle } from 'hono/aws-lambda';
import { IdentityEnvironment, readEnvironment } from '../environment.ts';
import { createReadersConsole } from '../http.ts';
import { openLawPorts } from '../ports.ts';
import { log, onLambda } from '../telemetry.ts';

const ports = openLawPorts(process.env);
const { CLAIM_PREFIX } = readEnvironment(IdentityEnvironment, process.env);
const open = async () => {
  const { createConsole } = await import('../../../shared/console/app.ts');
  const { consoleDeps } = await import('../../console.ts');
  return createConsole(await consoleDeps(ports));
};
export const handler = onLambda(handle(createReadersConsole(open, CLAIM_PREFIX, log)));
