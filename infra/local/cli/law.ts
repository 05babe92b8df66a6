import { type LawOf, readLaw } from '../../../shared/application/law.ts';
import { dayOf, type Moment, momentFromEpoch } from '../../../shared/calendar/moment.ts';
import type { Ledger } from '../../../shared/ledger/port.ts';
import { type Schemes, schemesNamed } from '../../schemes.ts';
import { schemesOf } from '../schemes.ts';

export interface LocalLaw extends Schemes {
  readonly lawOf: LawOf;
  /** Where the ledger's clock has got to. */
  readonly now: Moment;
}

/**
 * The law of a folder's ledger, for a command that does not run the machine.
 * @throws Refusal `scheme.other-data`.
 */
export async function localLaw(folder: string, ledger: Ledger): Promise<LocalLaw> {
  const now = await ledger.raiseClock(momentFromEpoch(0));
  const schemes = schemesNamed(schemesOf(folder), dayOf(now));
  return { ...schemes, now, lawOf: await readLaw(ledger, schemes.scheme, schemes.beside) };
}
