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
const officer: Actor = { role: 'county-officer', id: 'officer', office };
const lead: Actor = { role: 'county-lead', id: 'lead', office };
const city: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };

export const HOLDER = { id: 'party-1', name: '昆明示例餐饮有限公司' };
export const CONTACTS = {
  'party:party-1': { email: 'holder@party.example' },
  [`office:${office}`]: { email: 'county@office.example' },
  [`office:${scheme.city.code}`]: { email: 'city@office.example' },
};

const file = (title: string) => ({ title, reference: `案卷/${title}` });

const command = (
  at: string,
  brand: string,
  actor: Actor,
  content: { readonly type: string; readonly [field: string]: unknown },
): Step => ({
  name: `${content.type} on ${brand}`,
  at: parseMoment(at),
  act: (host) =>
    host.command({
      stream: `brand:${brand}`,
      commandId: `${content.type}:${brand}:${at}`,
      actor,
      command: content,
    }),
});

const sweep = (at: string, why: string): Step => ({
  name: `sweep (${why})`,
  at: parseMoment(at),
  act: (host) => host.sweep(parseMoment(at)),
});

const digest = (at: string): Step => ({
  name: 'digest',
  at: parseMoment(at),
  scheduledAgain: true,
  act: (host) => host.digest(parseMoment(at)),
});

const enter = (brand: string, name: string) =>
  command('2026-01-05T10:00:00+08:00', brand, city, {
    type: 'enter-brand',
    id: brand,
    scheme: scheme.id,
    name,
    kind: kind.code,
    category: category.code,
    county: county.code,
    holder: HOLDER,
    enteredOn: '2025-08-01',
    provenance: 'illustrative',
  });

/** One brand from a finding to a served order: a month to mend. */
const order = (brand: string, number: string): readonly Step[] => [
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

/**
 * Two brands of one holder, so that reminders merge; one mends late and in the post, the other not
 * at all and climbs the ladder.
 */
export const STORY: readonly Step[] = [
  enter('rice-noodles', '五华米线工匠'),
  { ...enter('flowers', '五华花艺师'), prelude: true },
  ...order('rice-noodles', '示例人社责改〔2026〕1号'),
  ...order('flowers', '示例人社责改〔2026〕2号').map((step) => ({
    ...step,
    prelude: true as const,
  })),
  sweep('2026-03-20T09:00:00+08:00', 'reminders of two brands, one mail'),
  digest('2026-03-23T08:30:00+08:00'),
  sweep('2026-04-07T00:00:00+08:00', 'both periods are over'),
  command('2026-04-08T10:00:00+08:00', 'flowers', officer, {
    type: 'file-report',
    caseId: 'case-1',
    channel: 'post',
    postedOn: '2026-04-03',
    receivedOn: '2026-04-08',
    document: file('整改报告'),
  }),
  command('2026-04-09T10:00:00+08:00', 'rice-noodles', lead, {
    type: 'sign-verification',
    caseId: 'case-1',
    result: 'not-cured',
    on: '2026-04-09',
    document: file('复查意见'),
  }),
  sweep('2026-04-16T00:00:00+08:00', 'the county missed its own targets'),
  {
    ...command('2026-04-17T10:00:00+08:00', 'rice-noodles', officer, {
      type: 'draft-order',
      caseId: 'case-1',
    }),
    prelude: true,
  },
  command('2026-04-17T11:00:00+08:00', 'rice-noodles', officer, {
    type: 'call-interview',
    caseId: 'case-1',
    at: '2026-04-20T10:00:00+08:00',
    place: '五华区人社局会议室',
  }),
];
