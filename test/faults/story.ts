import type { Host } from '../../infra/local/host.ts';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

/** One thing that happens, at a moment: a command, a sweep or a digest. */
export interface Step {
  readonly name: string;
  readonly at: Moment;
  /** Only leads up to the next steps: an equal step before it is disturbed already. */
  readonly prelude?: true;
  /** Scheduled more than once on a day, so that a failed run is made up for. */
  readonly scheduledAgain?: true;
  act(host: Host): Promise<unknown>;
}

const scheme = schemeById('kunming-2025');
const [county] = scheme.counties;
const [kind] = scheme.objectKinds;
const [category] = scheme.categories;
const [ground] = scheme.grounds.filter(({ arises }) => arises === 'finding');
if (!county || !kind || !category || !ground) throw new Error('the scheme is empty');

const office = county.code;
export const officer: Actor = { role: 'county-officer', id: 'officer', office };
export const lead: Actor = { role: 'county-lead', id: 'lead', office };
export const reviewer: Actor = { role: 'city-officer', id: 'reviewer', office: scheme.city.code };
export const lawyer: Actor = { role: 'legal-reviewer', id: 'lawyer', office: scheme.city.code };
export const signatory: Actor = { role: 'signatory', id: 'signatory', office: scheme.city.code };
export const city: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };

export const HOLDER = { id: 'party-1', name: '昆明示例餐饮有限公司' };
export const CONTACTS = {
  'party:party-1': { email: 'holder@party.example' },
  [`office:${office}`]: { email: 'county@office.example' },
  [`office:${scheme.city.code}`]: { email: 'city@office.example' },
};

export const file = (title: string) => ({ title, reference: `案卷/${title}` });

type Content = { readonly type: string; readonly [field: string]: unknown };

export const commandOn = (at: string, stream: string, actor: Actor, content: Content): Step => ({
  name: `${content.type} on ${stream}`,
  at: parseMoment(at),
  act: (host) =>
    host.command({
      stream,
      commandId: `${content.type}:${stream}:${at}`,
      actor,
      command: content,
    }),
});

export const command = (at: string, brand: string, actor: Actor, content: Content) =>
  commandOn(at, `brand:${brand}`, actor, content);

export const prelude = (...steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => ({ ...step, prelude: true as const }));

export const sweep = (at: string, why: string): Step => ({
  name: `sweep (${why})`,
  at: parseMoment(at),
  act: (host) => host.sweep(parseMoment(at)),
});

export const digest = (at: string): Step => ({
  name: 'digest',
  at: parseMoment(at),
  scheduledAgain: true,
  act: (host) => host.digest(parseMoment(at)),
});

export const enter = (brand: string, name: string, holder: object = HOLDER) =>
  command('2026-01-05T10:00:00+08:00', brand, city, {
    type: 'enter-brand',
    id: brand,
    scheme: scheme.id,
    name,
    kind: kind.code,
    category: category.code,
    county: county.code,
    holder,
    enteredOn: '2025-08-01',
    provenance: 'illustrative',
  });

/** One brand from a finding to a served order: a month to mend. */
export const order = (brand: string, number: string): readonly Step[] => [
  command('2026-03-02T10:00:00+08:00', brand, officer, {
    type: 'record-finding',
    grounds: [ground.code],
    facts: '未按时报送发展状况',
    evidence: [file('催报记录')],
    foundOn: '2026-03-02',
  }),
  command('2026-03-03T10:00:00+08:00', brand, officer, { type: 'draft-order', caseId: 'case-1' }),
  command('2026-03-03T11:00:00+08:00', brand, lead, { type: 'sign-order', caseId: 'case-1' }),
  command('2026-03-03T14:00:00+08:00', brand, officer, {
    type: 'number-order',
    caseId: 'case-1',
    number,
  }),
  command('2026-03-04T10:00:00+08:00', brand, officer, {
    type: 'serve-order',
    caseId: 'case-1',
    method: 'direct',
    on: '2026-03-04',
    proof: file('送达回证'),
  }),
];

export const direct = (on: string) => ({ method: 'direct', on, proof: file('送达回证') });
export const onDecision = (type: string, fields: object = {}): Content => ({
  type,
  decisionId: 'decision-1',
  ...fields,
});
