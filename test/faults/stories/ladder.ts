import { schemeById } from '../../../shared/schemes/catalogue.ts';
import {
  city,
  command,
  commandOn,
  digest,
  direct,
  enter,
  file,
  HOLDER,
  lawyer,
  lead,
  officer,
  onDecision,
  order,
  prelude,
  reviewer,
  type Step,
  signatory,
  sweep,
} from '../story.ts';

/** Nothing of it lies on a desk any more. */
const planned = (brand: string): Step =>
  command('2026-01-06T10:00:00+08:00', brand, officer, {
    type: 'file-development-plan',
    on: '2026-01-06',
    document: file('中长期发展规划'),
  });

/** One about whom something is found that leads to a suspension at once. */
const [grave] = schemeById('kunming-2025').grounds.filter(
  ({ arises, measure }) => arises === 'finding' && measure === 'suspension',
);

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
export const LADDER: readonly Step[] = [
  enter('rice-noodles', '五华米线工匠'),
  { ...enter('flowers', '五华花艺师'), prelude: true },
  ...prelude(...['rice-noodles', 'flowers'].map(planned)),
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
