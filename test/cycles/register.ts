import { createHost, type Host } from '../../infra/local/host.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { addDays, type Day } from '../../shared/calendar/day.ts';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

/** A register of made-up brands, as many as asked for, each with the day of its entry. */

export const scheme = schemeById('kunming-2025');
export const NOW = parseMoment('2027-09-01T10:00:00+08:00');
export const CITY: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };

const [kind] = scheme.objectKinds;
const [category] = scheme.categories;
if (!kind || !category) throw new Error('the scheme is empty');
const KIND = kind.code;
export const COUNTIES = scheme.counties.map(({ code }) => code);

const silent: Mailer = { send: async ({ id }) => ({ kind: 'sent', messageId: id }) };

export const hostOn = (ledger: Ledger, now: Moment = NOW, mailer = silent): Host => {
  let runs = 0;
  return createHost({
    ledger,
    mailer,
    scheme,
    sender: 'duekeeper@city.example',
    newRun: () => `run-${runs++}`,
    clock: () => now,
    log: () => {},
  });
};

export async function servicesOn(ledger: Ledger) {
  const lawOf = await readLaw(ledger, scheme);
  const { stateOf, execute } = createExecutor(ledger, lawOf);
  return { ledger, lawOf, stateOf, execute };
}

/** One more brand, recorded on the day after its entry. */
export async function enter(
  { execute }: Pick<Awaited<ReturnType<typeof servicesOn>>, 'execute'>,
  id: string,
  enteredOn: Day,
  { n, county }: { n: number | string; county: string } = { n: id, county: COUNTIES[0] as string },
): Promise<void> {
  const command = {
    type: 'enter-brand',
    id,
    scheme: scheme.id,
    name: `示例品牌${n}`,
    kind: KIND,
    category: category?.code,
    county,
    holder: { id: `p${n}`, name: `示例持有人${n}` },
    enteredOn,
    provenance: 'illustrative',
  };
  const now = parseMoment(`${addDays(enteredOn, 1)}T10:00:00+08:00`);
  await execute(`brand:${id}`, command, { commandId: `enter-${id}`, actor: CITY, now });
}

/** `count` brands over the first `counties` counties; half of the holders have no address. */
export async function registerOf(
  count: number,
  {
    counties = COUNTIES.length,
    file = ':memory:',
    entered = (_: number): Day => '2025-10-09' as Day,
  } = {},
): Promise<Ledger> {
  const ledger = openSqliteLedger({ file, shards: 1 });
  const services = await servicesOn(ledger);
  for (let i = 0; i < count; i++) {
    await enter(services, `b${i}`, entered(i), { n: i, county: COUNTIES[i % counties] as string });
    if (i % 2 === 0) await ledger.putContact(`party:p${i}`, { email: `h${i}@party.example` });
  }
  return ledger;
}

export const cohort = (counties = COUNTIES, dueThrough = '2027-12-31') => ({
  counties,
  kinds: [KIND],
  dueThrough,
});

export const opening = (id: string, fields: object = {}) => ({
  type: 'open-cycle',
  id,
  cohort: cohort(),
  number: '示例人社评〔2027〕1号',
  materialsDueOn: '2027-10-29',
  ...fields,
});

export const openCycle = (host: Host, id: string, fields: object = {}) =>
  host.command({
    stream: `cycle:${id}`,
    commandId: `open:${id}`,
    actor: CITY,
    command: opening(id, fields),
  });
