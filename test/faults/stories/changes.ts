import { parseMoment } from '../../../shared/calendar/moment.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import {
  city,
  command,
  commandOn,
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

const [grave] = schemeById('kunming-2025').grounds.filter(
  ({ arises, measure }) => arises === 'finding' && measure === 'suspension',
);
const caseId = 'case-1';

/** What changes about a brand and its order, up to its leaving of its own will. */
export const CHANGES: readonly Step[] = [
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    ...order('rice-noodles', '示例人社责改〔2026〕1号'),
  ),
  command('2026-03-05T10:00:00+08:00', 'rice-noodles', officer, {
    type: 'consent-to-electronic-service',
    on: '2026-03-05',
    document: file('送达地址确认书'),
  }),
  command('2026-03-06T10:00:00+08:00', 'rice-noodles', lead, {
    type: 'correct-service',
    caseId,
    ...direct('2026-03-05'),
    why: '送达回证误记',
  }),
  command('2026-03-09T10:00:00+08:00', 'rice-noodles', city, {
    type: 'register-change',
    changes: { name: '五华米线技工' },
    level: 'basic',
    reason: '更名',
    changedOn: '2026-03-09',
    document: file('登记变更表'),
  }),
  command('2026-03-20T10:00:00+08:00', 'rice-noodles', city, {
    type: 'extend-deadline',
    caseId,
    to: '2026-04-20',
    ground: 'force-majeure',
    obstacleEndedOn: '2026-03-16',
    requestedOn: '2026-03-18',
    why: '泥石流阻断道路',
    document: file('灾害证明'),
  }),
  command('2026-03-23T10:00:00+08:00', 'rice-noodles', city, {
    type: 'exit-voluntarily',
    on: '2026-03-23',
    document: file('退出申请'),
  }),
];

const found = (brand: string, at: string) =>
  command(at, brand, officer, {
    type: 'record-finding',
    grounds: [grave?.code],
    facts: '被列入严重违法失信企业名单',
    evidence: [file('列入决定')],
    foundOn: at.slice(0, 10),
  });

/** A decision made void before it is served, and one that the province makes. */
export const DECISIONS: readonly Step[] = [
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    enter('flowers', '五华花艺师'),
    found('rice-noodles', '2026-05-06T10:00:00+08:00'),
    found('flowers', '2026-05-06T10:10:00+08:00'),
    ...['rice-noodles', 'flowers'].flatMap((brand) => [
      command('2026-05-07T10:00:00+08:00', brand, lead, {
        type: 'take-up-sanction',
        caseId,
        route: 'county-report',
        on: '2026-05-07',
        document: file('上报函'),
      }),
      command('2026-05-08T10:00:00+08:00', brand, officer, {
        type: 'serve-hearing-notice',
        caseId,
        ...direct('2026-05-08'),
      }),
    ]),
    sweep('2026-05-18T09:00:00+08:00', 'nobody has replied'),
    command('2026-05-18T10:00:00+08:00', 'rice-noodles', city, {
      type: 'draft-decision',
      caseId,
      reasons: '情形属实，确有必要',
    }),
    command(
      '2026-05-18T11:00:00+08:00',
      'rice-noodles',
      reviewer,
      onDecision('review-decision', { opinion: '同意' }),
    ),
    command(
      '2026-05-18T14:00:00+08:00',
      'rice-noodles',
      lawyer,
      onDecision('legally-review-decision', { opinion: '合法' }),
    ),
    command('2026-05-18T15:00:00+08:00', 'rice-noodles', signatory, onDecision('sign-decision')),
  ),
  command(
    '2026-05-19T10:00:00+08:00',
    'rice-noodles',
    city,
    onDecision('void-decision', { reason: '文书有误' }),
  ),
  command('2026-05-19T14:00:00+08:00', 'flowers', city, {
    type: 'enter-provincial-decision',
    caseId,
    number: '示例省人社暂停〔2026〕3号',
    signedOn: '2026-05-18',
    document: file('省级决定'),
    service: direct('2026-05-19'),
  }),
];

/** Told by phone of what was mailed to nobody. */
const phoned: Step = {
  name: 'log-contact on brand:rice-noodles',
  at: parseMoment('2026-03-05T14:00:00+08:00'),
  async act(host) {
    const { items } = await host.ports.ledger.noticesOf('brand:rice-noodles');
    const id = items.find(({ state }) => state === 'undeliverable')?.id;
    const told = { noticeId: id, by: 'phone', on: '2026-03-05', remark: '已电话告知' };
    const step = command('2026-03-05T14:00:00+08:00', 'rice-noodles', officer, {
      type: 'log-contact',
      ...told,
    });
    return step.act(host);
  },
};

const withoutAddress: Step = {
  name: 'the holder has no address',
  at: parseMoment('2026-01-05T09:00:00+08:00'),
  prelude: true,
  act: ({ ports }) => ports.ledger.putContact(`party:${HOLDER.id}`, {}),
};

/** After an outage, and a party on record. */
export const AFTERWARDS: readonly Step[] = [
  withoutAddress,
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    ...order('rice-noodles', '示例人社责改〔2026〕1号'),
  ),
  phoned,
  { ...sweep('2026-03-30T09:00:00+08:00', 'reminders went out late'), prelude: true },
  command('2026-03-31T10:00:00+08:00', 'rice-noodles', officer, {
    type: 'settle-missed-run',
    deadlineId: 'case-1/rectification',
    prejudiced: false,
    reason: '当事人此前已着手整改',
  }),
  commandOn('2026-03-31T15:00:00+08:00', 'party:party-2', city, {
    type: 'register-party',
    id: 'party-2',
    name: '昆明示例家政有限公司',
  }),
];

/** The decision of the story above signed, served and over, where a mark is restored on application only. */
export const RESTORED: readonly Step[] = [
  ...prelude(
    commandOn('2026-01-02T10:00:00+08:00', 'scheme:kunming-2025', lawyer, {
      type: 'answer-ruling',
      ruling: 'restoration',
      answer: 'application',
      reason: '须经申请',
    }),
    ...DECISIONS.filter(({ name }) => !/^(void|enter-provincial)-decision/.test(name)),
    command(
      '2026-05-19T10:00:00+08:00',
      'rice-noodles',
      city,
      onDecision('number-decision', { number: '示例人社暂停〔2026〕1号' }),
    ),
    command(
      '2026-05-20T10:00:00+08:00',
      'rice-noodles',
      officer,
      onDecision('serve-decision', direct('2026-05-20')),
    ),
    sweep('2027-05-21T00:00:00+08:00', 'the suspension is over'),
  ),
  command(
    '2027-05-24T10:00:00+08:00',
    'rice-noodles',
    officer,
    onDecision('apply-for-restoration', { on: '2027-05-24', document: file('恢复使用申请') }),
  ),
  ...prelude(
    command(
      '2027-05-25T10:00:00+08:00',
      'rice-noodles',
      lead,
      onDecision('check-measures', {
        on: '2027-05-25',
        mended: true,
        document: file('核查意见'),
      }),
    ),
  ),
  command(
    '2027-05-26T10:00:00+08:00',
    'rice-noodles',
    city,
    onDecision('restore-mark', { on: '2027-05-26' }),
  ),
];
