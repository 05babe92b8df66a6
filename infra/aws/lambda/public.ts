import { handle } from 'hono/aws-lambda';
import { createOpenSite } from '../http.ts';
import { openLinks } from '../link-keys.ts';
import { openLawPorts } from '../ports.ts';
import { log, onLambda } from '../telemetry.ts';

const ports = openLawPorts(process.env);
const links = openLinks(process.env);
const open = async () => {
  const { createOpenPages } = await import('../../../shared/console/open-pages.ts');
  const { consoleDeps } = await import('../../console.ts');
  return createOpenPages({ ...(await consoleDeps(ports)), links });
};
export const handler = onLambda(handle(createOpenSite(open, log)));
