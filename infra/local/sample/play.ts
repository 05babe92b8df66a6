import { parseDay } from '../../../shared/calendar/day.ts';
import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor, Role } from '../../../shared/identity/actor.ts';
import type { StreamId } from '../../../shared/ledger/port.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { countyOf } from '../../../shared/schemes/catalogue.ts';
import type { Machine } from '../machine.ts';
import { passTime } from '../pass-time.ts';
import { BRANDS, MAILBOXES, REAL_NAMES, type SampleBrand, WITHOUT_EMAIL } from './brands.ts';
import { BUYERS } from './histories.ts';
import { type PlannedStep, plannedSteps } from './steps.ts';

/** Friday evening, offices closed: what is recorded last goes out on Monday. */
export const SAMPLE_ENDS = parseMoment('2026-11-20T18:30:00+08:00');

/** The sample's own first moment on a Monday morning. */
export const SAMPLE_OPENS = parseMoment('2026-11-23T09:30:00+08:00');

/** Digests of the sample's last week only: older ones would fill the mail folder and say nothing. */
const DIGESTS_FROM = parseDay('2026-11-16');

/** Set apart from any real office's: the letters before the year are nobody's 机关代字. */
const documentNumber = (kind: string, year: string, n: number) =>
  `示例人社${kind}〔${year}〕${n}号`;

const DOMAIN = 'kunming.example';

const CITY_ROLES: readonly Role[] = ['city-officer', 'legal-reviewer', 'signatory'];

interface Entry {
  readonly county: string;
  readonly brand: SampleBrand;
}

const ENTRIES: readonly Entry[] = Object.entries(BRANDS).flatMap(([county, brands]) =>
  brands.map((brand) => ({ county, brand })),
);

export const SAMPLE_SIZE = ENTRIES.length;

/** A party is named after the first brand that it holds. */
const partyOf = (holder: string) =>
  `party-${ENTRIES.find(({ brand }) => brand[4] === holder)?.brand[0]}`;

const entryStep = (scheme: string, { county, brand }: Entry): PlannedStep => {
  const [id, name, kind, category, holder, enteredOn] = brand;
  return {
    at: parseMoment(`${enteredOn}T09:20:00+08:00`),
    brand: id,
    role: 'city-officer',
    command: () => ({
      type: 'enter-brand',
      id,
      scheme,
      name,
      kind,
      category,
      county,
      holder: { id: partyOf(holder), name: holder },
      enteredOn,
      provenance: REAL_NAMES[name] ? 'real-name' : 'illustrative',
    }),
  };
};

/** Whoever takes over a brand is registered as a party on the working day before. */
const buyers = (): readonly PlannedStep[] =>
  BUYERS.map(([brand, at]) => {
    const { brand: of } = ENTRIES.find((entry) => entry.brand[0] === brand) as Entry;
    const id = `party-${brand}`;
    return {
      at: parseMoment(at),
      brand,
      role: 'city-officer',
      stream: `party:${id}`,
      command: () => ({ type: 'register-party', id, name: of[4] }),
    };
  });

async function putContacts({ ledger }: Machine): Promise<void> {
  for (const [code, mailbox] of Object.entries(MAILBOXES))
    await ledger.putContact(`office:${code}`, {
      email: `${mailbox}@hrss.${DOMAIN}`,
      // Nobody's number, nobody's street.
      phone: `0871-0000${code.slice(2)}`,
      address: `示例路${Number(code.slice(2))}号（演示地址）`,
    });
  for (const holder of new Set(ENTRIES.map(({ brand }) => brand[4])))
    if (!WITHOUT_EMAIL.includes(holder))
      await ledger.putContact(`party:${partyOf(holder)}`, {
        email: `${partyOf(holder)}@holders.${DOMAIN}`,
      });
}

/**
 * Carries the sample out on a new ledger: the real commands at their own moments, and in between
 * everything that falls due, up to {@link SAMPLE_ENDS}.
 */
export async function playSample(
  machine: Machine,
  onStep: (done: number, of: number) => void,
): Promise<void> {
  const { scheme } = machine.host.ports;
  const officeOf = new Map(
    ENTRIES.map(({ county, brand }) => [brand[0], countyOf(scheme, county).code]),
  );
  const numbers = new Map<string, number>();

  function nextNumber(office: string, at: Moment): string {
    const year = at.slice(0, 4);
    const n = (numbers.get(office + year) ?? 0) + 1;
    numbers.set(office + year, n);
    return documentNumber(office === scheme.city.code ? '决' : '责改', year, n);
  }

  const actorOf = (role: Role, office: string, second = false): Actor => ({
    role,
    id: `${office}-${role}${second ? '-2' : ''}`,
    office,
  });

  async function carryOut(step: PlannedStep, n: number): Promise<void> {
    const { at, brand, role, command } = step;
    const office = CITY_ROLES.includes(role) ? scheme.city.code : (officeOf.get(brand) ?? '');
    const stream: StreamId = step.stream ?? `brand:${brand}`;
    await passTime(machine, at, DIGESTS_FROM);
    const state = (await machine.ledger.load(stream))?.snapshot.state as BrandState | undefined;
    await machine.host.command({
      stream,
      commandId: `sample:${n}`,
      actor: actorOf(role, office, step.second),
      command: command({
        nextNumber: () => nextNumber(office, at),
        openContact: () => Object.keys(state?.undelivered ?? {})[0],
      }),
    });
  }

  await putContacts(machine);
  const entries = ENTRIES.map((entry) => entryStep(scheme.id, entry));
  const steps = [...entries, ...buyers(), ...plannedSteps()].sort((a, b) =>
    a.at.localeCompare(b.at),
  );
  for (const [n, step] of steps.entries()) {
    await carryOut(step, n + 1);
    onStep(n + 1, steps.length);
  }
  await passTime(machine, SAMPLE_ENDS, DIGESTS_FROM);
}
