import { randomUUID } from 'node:crypto';
import type { HostPorts } from '../functions.ts';
import { clock } from './clock.ts';
import { openLedger } from './ledger.ts';
import { openLinks } from './link-keys.ts';
import { openMail } from './mail.ts';
import { openSchemes } from './schemes.ts';
import { log } from './telemetry.ts';

/** What a function needs that sends no mail, from its environment. */
export const openLawPorts = (variables: NodeJS.ProcessEnv) => ({
  ledger: openLedger(variables),
  ...openSchemes(variables),
  clock,
  log,
});

/** Everything that a worker needs. */
export const openPorts = (variables: NodeJS.ProcessEnv): HostPorts => ({
  ...openLawPorts(variables),
  ...openMail(variables),
  linkKeys: openLinks(variables).keys,
  newRun: randomUUID,
});
