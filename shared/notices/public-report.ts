import type { Day } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { PublicReportEvent } from '../register/public-report/events.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import { officeByCode } from '../schemes/catalogue.ts';
import type { Directory } from './directory.ts';
import type { Block, Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { dayInFull, paragraph } from './wording.ts';

const KEEP_SECRET = '本机关依法为举报人保密，不向被举报单位和无关人员透露举报人信息。';

const receipt = ({ id, about, receivedOn }: PublicReportState): readonly Block[] => [
  paragraph(`你于${dayInFull(receivedOn)}提交的关于“${about.name}”的举报已经收到，回执号：${id}。`),
  paragraph('办理结果将以本邮件地址答复，也可以凭回执号在公开网页查询。'),
  paragraph(KEEP_SECRET),
];

const answered = ({ id, about, receivedOn }: PublicReportState, text: string): readonly Block[] => [
  paragraph(
    `你于${dayInFull(receivedOn)}提交的关于“${about.name}”的举报（回执号：${id}），现答复如下：`,
  ),
  paragraph(text),
  paragraph(KEEP_SECRET),
];

/** Only to the reporter, and only where a way was left: receipt and answer. */
export function composePublicReport(
  event: PublicReportEvent,
  version: number,
  state: PublicReportState,
  { now, scheme }: Pick<Directory, 'now' | 'scheme'>,
): readonly Notice[] {
  const told =
    event.type === 'PublicReportReceived'
      ? { label: '举报受理', title: '举报受理回执', blocks: receipt(state) }
      : event.type === 'PublicReportAnswered'
        ? { label: '举报答复', title: '举报答复', blocks: answered(state, event.text) }
        : undefined;
  if (!told || !state.identified) return [];
  const { label, title, blocks } = told;
  const on: Day = dayOf(now);
  return [
    {
      id: noticeId('public-report', state.id, version),
      kind: 'public-report',
      to: { kind: 'reporter', id: state.id, name: '举报人' },
      subject: `【${label}】回执号 ${state.id}`,
      title,
      blocks,
      from: { office: officeByCode(scheme, state.office).name, on },
      mergeable: false,
      composedAt: now,
    },
  ];
}
