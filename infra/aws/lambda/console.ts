import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { openIssuer } from '../../../shared/identity/oidc/issuer.ts';
import { commandClient } from '../command-client.ts';
import { readEnvironment, SignInEnvironment } from '../environment.ts';
import { openLinks } from '../link-keys.ts';
import { openLawPorts } from '../ports.ts';
import { createSignedInConsole, type SignedIn } from '../signed-in.ts';
import { log, onLambda } from '../telemetry.ts';

const ports = openLawPorts(process.env);
const links = openLinks(process.env);
const {
  CLAIM_PREFIX: claimPrefix,
  ISSUER: url,
  CLIENT_ID: clientId,
} = readEnvironment(SignInEnvironment, process.env);
const { baseUrl } = links;

async function open({ actor, token }: SignedIn) {
  const { createConsole } = await import('../../../shared/console/app.ts');
  const { withinReach } = await import('../../../shared/console/reach.ts');
  const { consoleDeps } = await import('../../console.ts');
  const deps = {
    ...(await consoleDeps({ ...ports, baseUrl })),
    links,
    reporters: { contact: ports.ledger.contact },
    acting: {
      signedIn: actor,
      execute: commandClient(baseUrl, token),
      newCommandId: randomUUID,
    },
  };
  return createConsole(withinReach(actor, deps));
}

const issuer = openIssuer({ url, clientId }, ports.clock);
const app = createSignedInConsole({ baseUrl, claimPrefix, issuer, open, log });
export const handler = onLambda(handle(app));
