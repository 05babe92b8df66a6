import { type LawOf, readLaw } from '../../../shared/application/law.ts';
import { dayOf, type Moment, momentFromEpoch } from '../../../shared/calendar/moment.ts';
import type { Ledger } from '../../../shared/ledger/port.ts';
import type { Schemes } from '../../schemes.ts';
import { schemesOn } from '../schemes.ts';

export interface LocalLaw extends Schemes {
  readonly lawOf: LawOf;
  /** Where the ledger's clock has got to. */
  readonly now: Moment;
}

/** The law of a local ledger, for a command that does not run the machine. */
export async function localLaw(ledger: Ledger): Promise<LocalLaw> {
  const now = await ledger.raiseClock(momentFromEpoch(0));
  const schemes = schemesOn(dayOf(now));
  return { ...schemes, now, lawOf: await readLaw(ledger, schemes.scheme, schemes.beside) };
}
