import type { Command } from '../application/execute.ts';
import type { LawOf } from '../application/law.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Actor } from '../identity/actor.ts';
import type { Links } from '../identity/links/urls.ts';
import type { Ledger, Outcome } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { Log } from '../log.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { BrandState } from '../register/brand/state.ts';
import type { PartyState } from '../register/party/decider.ts';
import type { Scheme } from '../schemes/format.ts';
import type { RenderedMail } from './outbox.ts';

/** What the console is given by its host. */
export interface ConsoleDeps {
  readonly ledger: Pick<
    Ledger,
    'lookup' | 'events' | 'notice' | 'noticesOf' | 'noticesOn' | 'outcome' | 'contact'
  >;
  readonly scheme: Scheme;
  /** Schemes that the deployment runs beside its own. */
  readonly beside?: readonly Scheme[] | undefined;
  /** The state of a brand, folded; absent when there is no such brand. */
  readonly brand: (stream: StreamId) => Promise<BrandState | undefined>;
  /** The state of any stream, folded. */
  readonly stateOf: (stream: StreamId) => Promise<unknown>;
  readonly party: (stream: StreamId) => Promise<PartyState | undefined>;
  /** The law as imported by now, read once a request. */
  readonly readLaw: () => Promise<LawOf>;
  readonly clock: () => Moment;
  /** Hears of a page that could not be shown. */
  readonly log: Log;
  /** Only where the clock is a sandbox clock. `move` also sweeps what falls due on the way. */
  readonly sandbox?: {
    readonly move: (to: Moment) => Promise<void>;
    readonly nextDue: () => Promise<Moment | undefined>;
  };
  readonly acting?: {
    /** Absent on a machine that nobody but its owner reaches: the visitor chooses who acts. */
    readonly signedIn?: Actor;
    /** @throws Refusal, with nothing written. */
    readonly execute: (
      stream: StreamId,
      command: Command,
      meta: { readonly actor: Actor; readonly commandId: string },
    ) => Promise<Outcome>;
    readonly newCommandId: () => string;
  };
  /** The way to whoever reported something, apart from the record. */
  readonly reporters?: Pick<Ledger, 'contact'> & {
    /** Only where the public files reports by itself. */
    readonly putContact?: Ledger['putContact'];
  };
  /** What holders and calendar programs get in by; without it they get in by nothing. */
  readonly links?: Links;
  readonly renderMail: (row: OutboxRow) => RenderedMail | Promise<RenderedMail>;
}
