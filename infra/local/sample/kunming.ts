import { addDays, parseDay } from '../../../shared/calendar/day.ts';
import { dayOf, momentAt, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Role } from '../../../shared/identity/actor.ts';
import { countyOf } from '../../../shared/schemes/catalogue.ts';
import {
  BRANDS,
  MAILBOXES,
  REAL_NAMES,
  type SampleBrand,
  WITHOUT_EMAIL,
  WITHOUT_PLAN,
} from './brands.ts';
import { BUYERS } from './histories.ts';
import { actorOf, contactsOf, paper, type Sample } from './sample.ts';
import { type PlannedStep, plannedSteps } from './steps.ts';

const ENDS = parseMoment('2026-11-20T18:30:00+08:00');

const CITY_ROLES: readonly Role[] = ['city-officer', 'legal-reviewer', 'signatory'];

interface Entry {
  readonly county: string;
  readonly brand: SampleBrand;
}

const ENTRIES: readonly Entry[] = Object.entries(BRANDS).flatMap(([county, brands]) =>
  brands.map((brand) => ({ county, brand })),
);

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

/** Ten weeks after entry; a brand that entered later has time yet. */
const plans = (): readonly PlannedStep[] =>
  ENTRIES.flatMap(({ brand: [id, , , , , enteredOn] }) => {
    const on = addDays(parseDay(enteredOn), 70);
    if (WITHOUT_PLAN.includes(id) || on > dayOf(ENDS)) return [];
    return [
      {
        at: momentAt(on, '10:10'),
        brand: id,
        role: 'county-officer',
        command: () => ({
          type: 'file-development-plan',
          on,
          document: paper('中长期发展规划'),
        }),
      },
    ];
  });

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

const withEmail = () =>
  new Set(
    ENTRIES.map(({ brand }) => brand[4])
      .filter((holder) => !WITHOUT_EMAIL.includes(holder))
      .map(partyOf),
  );

/** Sixty-five brands in every county, with fifteen months of history. */
export const KUNMING: Sample = {
  size: ENTRIES.length,
  ends: ENDS,
  opens: parseMoment('2026-11-23T09:30:00+08:00'),
  digestsFrom: parseDay('2026-11-16'),
  contacts: (scheme) => contactsOf(scheme, withEmail(), (code) => MAILBOXES[code] ?? code),
  steps(scheme) {
    const officeOf = new Map(
      ENTRIES.map(({ county, brand }) => [brand[0], countyOf(scheme, county).code]),
    );
    const entries = ENTRIES.map((entry) => entryStep(scheme.id, entry));
    return [...entries, ...plans(), ...buyers(), ...plannedSteps()].map(
      ({ at, brand, role, second, stream = `brand:${brand}`, command }) => {
        const office = CITY_ROLES.includes(role) ? scheme.city.code : (officeOf.get(brand) ?? '');
        return { at, stream, actor: actorOf(role, office, second), command };
      },
    );
  },
};
