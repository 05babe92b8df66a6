import { join } from 'node:path';
import type { Moment } from '../../shared/calendar/moment.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { formatMoment } from '../../shared/words/names.ts';
import { sentence } from '../../shared/words/sentences.ts';
import type { Machine } from './machine.ts';
import type { Watched } from './watch.ts';

/** What became of a notice, and the file of its mail. */
function fate(row: OutboxRow, mailFolder: string): string {
  const mail = (id: string) => join(mailFolder, `${id}.eml`);
  switch (row.state) {
    case 'sent':
      return `已寄出 ${mail(row.id)}`;
    case 'merged':
      return `已寄出，并入 ${mail(row.mergedInto ?? row.id)}`;
    case 'undeliverable':
    case 'parked':
      return '不能以邮件寄出，转电话等方式告知（见待办）';
    case 'withdrawn':
      return '事项已有结果，不再寄送';
    default:
      return `待寄，${row.dueAt ? formatMoment(row.dueAt) : '时间未定'}`;
  }
}

/** What happens because its moment has come; other facts follow from it. */
const DUE: ReadonlySet<string> = new Set<BrandEvent['type']>([
  'ReminderIssued',
  'RemindersMissed',
  'DeadlineLapsed',
  'LapseWithheld',
  'EvaluationFellDue',
]);

const labelOf = (type: string) => (DUE.has(type) ? '到期' : '记录');

const waited = ({ composedAt }: OutboxRow, now: Moment) =>
  composedAt < now ? `（${formatMoment(composedAt)}拟出，到工作时间寄出）` : '';

const noticeLine = (row: OutboxRow, now: Moment, mailFolder: string) => [
  `  通知　${row.notice.subject}${waited(row, now)}`,
  `  　　　→ ${row.notice.to.name}：${fate(row, mailFolder)}`,
];

async function streamLines(
  stream: StreamId,
  { events, notices }: Watched,
  now: Moment,
  { ledger, mailFolder, host }: Machine,
): Promise<readonly string[]> {
  const facts = events.get(stream) ?? [];
  const rows = notices.filter((row) => row.stream === stream);
  if (facts.length + rows.length === 0) return [];
  const brand = (await ledger.load(stream))?.snapshot.state as BrandState;
  return [
    `${brand.name}（${brand.holder.name}）`,
    ...facts.map(
      ({ event }) =>
        `  ${labelOf(event.type)}　${sentence(event, { scheme: host.ports.scheme, deadlines: brand.deadlines }).text}`,
    ),
    ...rows.flatMap((row) => noticeLine(row, now, mailFolder)),
    '',
  ];
}

const counted = ({ notices }: Watched) => {
  const count = (...states: OutboxRow['state'][]) =>
    notices.filter(({ state }) => states.includes(state)).length;
  return `通知 ${notices.length} 份：寄出 ${count('sent', 'merged')} 份（邮件 ${count('sent')} 封），转人工 ${count('undeliverable', 'parked')} 份，待寄 ${count('ready', 'unknown')} 份`;
};

/** What was due and what was sent, brand by brand, then what went to offices of themselves, such as their digests. */
export async function tell(watched: Watched, now: Moment, machine: Machine): Promise<string> {
  const { mailFolder } = machine;
  const streams = [
    ...new Set([...watched.events.keys(), ...watched.notices.map(({ stream }) => stream)]),
  ];
  const brands = streams.filter((stream) => stream.startsWith('brand:')).sort();
  const lines = [];
  for (const stream of brands) lines.push(...(await streamLines(stream, watched, now, machine)));
  const toOffices = watched.notices
    .filter(({ stream }) => !stream.startsWith('brand:'))
    .toSorted((a, b) => a.notice.to.id.localeCompare(b.notice.to.id));
  return [
    `${formatMoment(now)} 巡检（sweep）`,
    '',
    ...lines,
    ...(toOffices.length > 0 ? ['各单位待办汇总等（digest）'] : []),
    ...toOffices.map(
      (row) => `  ${row.notice.to.name}　${row.notice.subject}　${fate(row, mailFolder)}`,
    ),
    watched.notices.length > 0
      ? counted(watched)
      : '没有到期的事项，没有寄出通知（nothing due, nothing sent）',
  ].join('\n');
}
