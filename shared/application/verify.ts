import type { Moment } from '../calendar/moment.ts';
import type { Ledger, StreamId } from '../ledger/port.ts';
import { type Verification, verifyLedger } from '../ledger/verify.ts';
import type { BrandState } from '../register/brand/state.ts';
import { schemeById, schemeByVersion, schemeIds } from '../schemes/catalogue.ts';
import { kindName, kindOf } from './kinds.ts';
import { type LawOf, readLaw } from './law.ts';

/** A deadline whose shortening waits for approval shows here too: it is not settled yet. */
function outdated({ deadlines, county }: BrandState, lawOf: LawOf): readonly string[] {
  const { calendars } = lawOf(county);
  return Object.values(deadlines)
    .filter(({ status, fixedBy }) => !fixedBy && (status === 'running' || status === 'withheld'))
    .filter(({ reckoning: { basis } }) => {
      const current = basis.overlay === undefined ? calendars.national : calendars.county;
      return basis.calendar !== current.version;
    })
    .map(({ what, reckoning }) => `“${what}”仍按旧日历（${reckoning.basis.calendar}）计算`);
}

/** {@link verifyLedger} with what this register knows of its streams. Changes nothing. */
export async function verifyRegister(ledger: Ledger, now: Moment): Promise<Verification> {
  const laws = new Map<string, LawOf>();
  for (const id of schemeIds()) laws.set(id, await readLaw(ledger, schemeById(id)));

  function basisProblems(stream: StreamId, state: unknown): readonly string[] {
    if (kindName(stream) !== 'brand') return [];
    const brand = state as BrandState;
    const lawOf = laws.get(schemeByVersion(brand.scheme).id);
    return lawOf ? outdated(brand, lawOf) : [];
  }
  return verifyLedger(
    ledger,
    { foldingOf: async (stream) => (await kindOf(stream)).decider, basisProblems },
    now,
  );
}
