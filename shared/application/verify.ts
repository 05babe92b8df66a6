import { dayOf, type Moment } from '../calendar/moment.ts';
import { SYSTEM } from '../identity/actor.ts';
import type { Ledger } from '../ledger/port.ts';
import type { StreamId, StreamKind } from '../ledger/stream.ts';
import { type Verification, verifyLedger } from '../ledger/verify.ts';
import { Refusal } from '../refusal.ts';
import type { Deadline } from '../register/deadline.ts';
import type { Context } from '../register/decider.ts';
import { schemeById, schemeIds } from '../schemes/catalogue.ts';
import { lawFor } from './jurisdiction.ts';
import { kindName, kindOf } from './kinds.ts';
import { type LawOf, readLaw } from './law.ts';

/** Streams with periods that a recomputation keeps on the law in force. */
const RECOMPUTED: ReadonlySet<StreamKind> = new Set([
  'brand',
  'office',
  'notice-batch',
  'public-report',
]);

/** What a stream knows of its periods: several, or the one that it is about. */
interface Periods {
  readonly deadlines?: Readonly<Record<string, Deadline>>;
  readonly deadline?: Deadline;
}

type Recomputed = { readonly type: string; readonly deadline?: Deadline; readonly to?: string };

/** Why a fact that a recomputation would record shows an outdated basis; nothing where it does not. */
function problem({ type, deadline, to }: Recomputed, { deadlines, deadline: only }: Periods) {
  if (type === 'AmendmentAdopted' || type === 'DutiesAmended')
    return `尚未适用修订后的方案${to ? ` ${to}` : ''}`;
  if (type === 'PublicReportTargetMoved') return '内部时限仍按旧日历或旧方案计算';
  const old = deadline && (deadlines?.[deadline.id] ?? only);
  if (!old) return undefined;
  const { what, reckoning } = old;
  return deadline.reckoning.basis.scheme !== reckoning.basis.scheme
    ? `“${what}”仍按旧方案或旧裁定（${reckoning.basis.scheme}）计算`
    : `“${what}”仍按旧日历（${reckoning.basis.calendar}）计算`;
}

/**
 * What a recomputation would still record. A deadline whose shortening waits for approval shows
 * here too: it is not settled yet.
 */
async function outdated(stream: StreamId, state: unknown, lawOf: LawOf, now: Moment) {
  if (!RECOMPUTED.has(kindName(stream))) return [];
  const { decider } = await kindOf(stream);
  const today = dayOf(now);
  const context: Context = { now, today, actor: SYSTEM.id, ...lawFor(lawOf, stream, state, today) };
  const decision = decider.decide({ type: 'recompute', approveShortening: true }, state, context);
  return decision instanceof Refusal
    ? [decision.requirement]
    : decision.flatMap((event) => problem(event as Recomputed, state as Periods) ?? []);
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
      basisProblems: (stream, state) => outdated(stream, state, lawOf, now),
    },
    now,
  );
}
