import type { Moment } from '../calendar/moment.ts';
import type { Ledger, StreamId } from '../ledger/port.ts';
import { type Verification, verifyLedger } from '../ledger/verify.ts';
import { orRefusal, Refusal } from '../refusal.ts';
import type { BrandState } from '../register/brand/state.ts';
import { schemeById, schemeIds } from '../schemes/catalogue.ts';
import { kindName, kindOf } from './kinds.ts';
import { type LawOf, readLaw } from './law.ts';
import { underLaw } from './recompute-preview.ts';

/**
 * What a recomputation would still record. A deadline whose shortening waits for approval shows
 * here too: it is not settled yet.
 */
function outdated(brand: BrandState, lawOf: LawOf, now: Moment): readonly string[] {
  const events = orRefusal(() => underLaw(brand, lawOf, now));
  if (events instanceof Refusal) return [events.requirement];
  return events.flatMap((event) => {
    if (event.type === 'AmendmentAdopted') return [`尚未适用修订后的方案 ${event.to}`];
    const old = event.type === 'DeadlineRecomputed' && brand.deadlines[event.deadline.id];
    if (!old) return [];
    const { what, reckoning } = old;
    return [
      event.deadline.reckoning.basis.scheme !== reckoning.basis.scheme
        ? `“${what}”仍按旧方案或旧裁定（${reckoning.basis.scheme}）计算`
        : `“${what}”仍按旧日历（${reckoning.basis.calendar}）计算`,
    ];
  });
}

/** {@link verifyLedger} with what this register knows of its streams. Changes nothing. */
export async function verifyRegister(ledger: Ledger, now: Moment): Promise<Verification> {
  const [own, ...beside] = schemeIds().map((id) => schemeById(id));
  if (!own) throw new Error('the catalogue is empty');
  const lawOf = await readLaw(ledger, own, beside);
  return verifyLedger(
    ledger,
    {
      foldingOf: async (stream) => (await kindOf(stream)).decider,
      basisProblems: (stream: StreamId, state: unknown) =>
        kindName(stream) === 'brand' ? outdated(state as BrandState, lawOf, now) : [],
    },
    now,
  );
}
