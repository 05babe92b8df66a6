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

/** One about whom something is found that leads to a suspension at once. */
const [grave] = scheme.grounds.filter((g) => g.arises === 'finding' && g.measure === 'suspension');
export const direct = (on: string) => ({ method: 'direct', on, proof: file('送达回证') });
export const onDecision = (type: string, fields: object = {}): Content => ({
  type,
  decisionId: 'decision-1',
  ...fields,
});

/**
 * The party is blacklisted, so that a suspension is proposed on each of its brands; one is
 * suspended for its year, the other's decision falls on review.
 */
const sanctions = (brand: string, caseId: string, n: number): readonly Step[] => [
  command('2026-05-07T10:00:00+08:00', brand, lead, {
    type: 'take-up-sanction',
    caseId,
    route: 'county-report',
    on: '2026-05-07',
    document: file('上报函'),
  }),
  command('2026-05-07T15:00:00+08:00', brand, city, {
    type: 'number-hearing-notice',
    caseId,
    number: `示例人社告〔2026〕${n}号`,
  }),
  command('2026-05-08T10:00:00+08:00', brand, officer, {
    type: 'serve-hearing-notice',
    caseId,
    ...direct('2026-05-08'),
  }),
  ...prelude(
    command('2026-05-11T10:00:00+08:00', brand, officer, {
      type: 'record-reply',
      caseId,
      on: '2026-05-11',
      document: file('陈述申辩意见'),
    }),
    command('2026-05-12T10:00:00+08:00', brand, city, {
      type: 'draft-decision',
      caseId,
      reasons: '情形属实，确有必要',
    }),
    command(
      '2026-05-12T11:00:00+08:00',
      brand,
      reviewer,
      onDecision('review-decision', { opinion: '同意' }),
    ),
    command(
      '2026-05-12T14:00:00+08:00',
      brand,
      lawyer,
      onDecision('legally-review-decision', { opinion: '合法' }),
    ),
    command('2026-05-12T15:00:00+08:00', brand, signatory, onDecision('sign-decision')),
  ),
  command(
    '2026-05-12T16:00:00+08:00',
    brand,
    city,
    onDecision('number-decision', { number: `示例人社暂停〔2026〕${n}号` }),
  ),
  command(
    '2026-05-13T10:00:00+08:00',
    brand,
    officer,
    onDecision('serve-decision', direct('2026-05-13')),
  ),
];

const SANCTIONS: readonly Step[] = [
  commandOn('2026-05-06T10:00:00+08:00', `party:${HOLDER.id}`, city, {
    type: 'record-party-finding',
    id: HOLDER.id,
    grounds: [grave?.code],
    facts: '被列入严重违法失信企业名单',
    evidence: [file('列入决定')],
    foundOn: '2026-05-06',
  }),
  ...sanctions('rice-noodles', 'case-2', 1),
  ...prelude(...sanctions('flowers', 'case-2', 2)),
  sweep('2026-05-14T00:00:00+08:00', 'two suspensions begin'),
  command(
    '2026-06-01T10:00:00+08:00',
    'flowers',
    city,
    onDecision('set-aside-decision', {
      by: 'review',
      on: '2026-06-01',
      document: file('行政复议决定书'),
    }),
  ),
  { ...sweep('2027-05-13T09:00:00+08:00', 'all that fell due within the year'), prelude: true },
  sweep('2027-05-14T00:00:00+08:00', 'the suspension ends by itself'),
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
  sweep('2026-03-23T09:00:00+08:00', 'reminders of two brands, one mail'),
  digest('2026-03-23T13:30:00+08:00'),
  command('2026-03-24T10:00:00+08:00', 'flowers', city, {
    type: 'stop-clock',
    caseId: 'case-1',
    ground: 'force-majeure',
    reason: '泥石流阻断道路',
    from: '2026-03-24',
    document: file('中止审批表'),
  }),
  command('2026-03-24T15:00:00+08:00', 'flowers', city, {
    type: 'resume-clock',
    caseId: 'case-1',
    on: '2026-03-24',
    document: file('恢复计算通知'),
  }),
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
  command('2026-04-18T10:00:00+08:00', 'rice-noodles', lead, {
    type: 'withdraw-order',
    caseId: 'case-1',
    by: 'office',
    document: file('撤回决定'),
  }),
  ...SANCTIONS,
];
