import type { LinkKeys } from '../identity/links/port.ts';
import type { Ledger } from '../ledger/port.ts';
import type { Mailer } from '../mail/port.ts';
import type { Notice } from '../notices/notice.ts';
import { createDeliver, type Deliver } from '../outbox/deliver.ts';
import type { Scheme } from '../schemes/format.ts';
import { createExecutor, type Executor } from './execute.ts';
import { type LawOf, readLaw } from './law.ts';

/** What a host brings: built by its composition root and by nobody else. */
export interface Ports {
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  /** The deployment's own scheme. */
  readonly scheme: Scheme;
  /** Schemes that it runs beside its own, such as a county's that extends the city's. */
  readonly beside?: readonly Scheme[] | undefined;
  /** Address that mails come from. */
  readonly sender: string;
  /** Where the console is reached, such as `https://duekeeper.example`; mails then lead there. */
  readonly baseUrl?: string;
  /** Mails to holders then carry a link to their pages. */
  readonly linkKeys?: LinkKeys;
  /** A name for a run of a worker that no other run has. */
  readonly newRun: () => string;
}

export interface Services {
  readonly lawOf: LawOf;
  readonly executor: Executor;
  readonly deliver: Deliver;
}

/**
 * A holder gets in by the mail; an office signs in, on the brand's page. The same for the same
 * notice, as the mail is.
 */
async function linkFor(
  { to, brand, composedAt }: Notice,
  { baseUrl, linkKeys: keys }: Pick<Ports, 'baseUrl' | 'linkKeys'>,
): Promise<string | undefined> {
  if (to.kind === 'office') return baseUrl && brand && `${baseUrl}/brands/${brand.id}`;
  if (to.kind !== 'party' || !baseUrl || !keys) return undefined;
  const { holderUrl } = await import('../identity/links/urls.ts');
  return holderUrl(to.id, composedAt, { baseUrl, keys });
}

/** Opens the services for one run of a worker: the law is read once, at its start. */
export async function openServices(ports: Ports): Promise<Services> {
  const { ledger, mailer, scheme, beside, sender, baseUrl, newRun } = ports;
  const lawOf = await readLaw(ledger, scheme, beside);
  const executor = createExecutor(ledger, lawOf);
  const deliver = createDeliver({
    ledger,
    mailer,
    stateOf: executor.stateOf,
    // Loaded with the first mail: most runs send none.
    async compose({ to, notices }) {
      const { toMail } = await import('../render/mime.ts');
      const link = notices[0] && (await linkFor(notices[0], ports));
      return toMail(notices, {
        from: sender,
        to,
        ...(baseUrl && { baseUrl }),
        ...(link && { link }),
      });
    },
    executeCommand: executor.execute,
    newRun,
  });
  return { lawOf, executor, deliver };
}

/** The services of a run that often finds nothing to do: it reads no law until it does. */
export function openedOnUse(ports: Ports): Pick<Executor, 'advance'> & Pick<Services, 'deliver'> {
  let opened: Promise<Services> | undefined;
  const services = () => {
    opened ??= openServices(ports);
    return opened;
  };
  return {
    advance: async (...args) => (await services()).executor.advance(...args),
    deliver: async (notices, ...args) =>
      notices.length > 0
        ? (await services()).deliver(notices, ...args)
        : { outcomes: new Map(), failures: [] },
  };
}
