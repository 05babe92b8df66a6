import type { Day } from '../../../shared/calendar/day.ts';
import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import type { Contact } from '../../../shared/ledger/port.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { officesOf } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';

/** What a step does once its turn has come: what only then is known is asked for. */
export interface Known {
  /** The next number of a document of the office that acts. */
  readonly nextNumber: () => string;
  /** A notice that the brand's holder has to be told of in another way than by mail. */
  readonly openContact: () => string | undefined;
}

export type Command = { readonly type: string } & Record<string, unknown>;

export interface SampleStep {
  readonly at: Moment;
  readonly stream: StreamId;
  readonly actor: Actor;
  readonly command: (known: Known) => Command;
}

/** A made-up register under one regulation: what people did in it up to an evening. */
export interface Sample {
  /** How many brands it has. */
  readonly size: number;
  /** A Friday evening, offices closed: what is recorded last goes out on Monday. */
  readonly ends: Moment;
  /** The sample's own first moment on a Monday morning. */
  readonly opens: Moment;
  /** Digests of the last week only: older ones would fill the mail folder and say nothing. */
  readonly digestsFrom: Day;
  /** By `office:<code>` and `party:<id>`. */
  readonly contacts: (scheme: Scheme) => Readonly<Record<string, Contact>>;
  readonly steps: (scheme: Scheme) => readonly SampleStep[];
}

/** Every paper lies in the sample's own file. */
export const paper = (title: string) => ({ title, reference: '演示卷宗' });

/** Somebody of an office; `second` is another person than the first of the same role. */
export const actorOf = (role: Actor['role'], office: string, second = false): Actor => ({
  role,
  id: `${office}-${role}${second ? '-2' : ''}`,
  office,
});

/** What somebody did to one stream: the local minute (`2021-12-21T10:00`), and the command. */
export const stepsOf = (
  stream: StreamId,
  actor: Actor,
  done: readonly (readonly [at: string, command: Command])[],
): readonly SampleStep[] =>
  done.map(([at, command]) => ({
    at: parseMoment(`${at}:00+08:00`),
    stream,
    actor,
    command: () => command,
  }));

/** `kunming.example` of kunming-2025: nobody's domain (RFC 2606). */
export const domainOf = ({ id }: Scheme): string => `${id.split('-')[0]}.example`;

/** How offices and parties are reached: nobody's mailbox, number or street. */
export function contactsOf(
  scheme: Scheme,
  parties: Iterable<string>,
  mailboxOf = (office: string) => office,
): Readonly<Record<string, Contact>> {
  const offices = officesOf([scheme]).map((code) => [
    `office:${code}`,
    {
      email: `${mailboxOf(code)}@hrss.${domainOf(scheme)}`,
      phone: `000-0000${code.slice(2)}`,
      address: `示例路${Number(code.slice(2))}号（演示地址）`,
    },
  ]);
  const holders = [...parties].map((id) => [
    `party:${id}`,
    { email: `${id}@holders.${domainOf(scheme)}` },
  ]);
  return Object.fromEntries([...offices, ...holders]);
}
