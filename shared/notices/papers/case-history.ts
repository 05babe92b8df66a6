import { type Day, formatDay } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import type { Evidence } from '../../register/brand/evidence.ts';
import type { Scheme } from '../../schemes/format.ts';
import { HEARING_TITLE } from '../kinds/hearing.ts';
import type { Block } from '../notice.ts';
import { measureOf, paragraph, SERVICE_METHODS, VERIFICATION_RESULTS } from '../wording.ts';
import type { PaperScene } from './paper.ts';
import { aboutOf } from './told.ts';

/** What the record holds of a case up to now, as tables. */

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block =>
  rows.length > 0 ? { kind: 'table', columns, rows } : paragraph('没有记录。');

export const named = ({ title, reference }: Evidence): string => `${title}（${reference}）`;

type Line = readonly [what: string, proof: string];

/** What the record holds of replies, findings and proofs: a line for each such event. */
const LINES: {
  readonly [Type in BrandEvent['type']]?: (
    event: Extract<BrandEvent, { type: Type }>,
    scheme: Scheme,
  ) => Line;
} = {
  FindingRecorded: ({ evidence }) => ['立案', evidence.map(named).join('；')],
  OrderServed: ({ stage, service }, scheme) => [
    `${measureOf(scheme, stage).name}：${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}送达`,
    named(service.proof),
  ],
  ServiceCorrected: ({ service, why }) => [
    `送达更正为${formatDay(service.effectiveOn)}：${why}`,
    named(service.proof),
  ],
  InterviewHeld: ({ record }) => ['约谈', named(record)],
  ReportFiled: ({ filedOn, inTime, document }) => [
    `整改报告，${formatDay(filedOn)}提交，${inTime ? '在期限内' : '届满后'}`,
    named(document),
  ],
  ReportReturned: ({ reason }) => [`整改报告退回补正：${reason}`, ''],
  VerificationSigned: ({ result, document }) => [
    `复查意见：${VERIFICATION_RESULTS[result]}`,
    named(document),
  ],
  SanctionTakenUp: ({ route, document }) => [
    route === 'county-report' ? '县级上报' : '市级依职权受理',
    named(document),
  ],
  HearingNoticeServed: ({ service }) => [
    `《${HEARING_TITLE}》${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}送达`,
    named(service.proof),
  ],
  ReplyRecorded: ({ document }) => ['当事人陈述申辩', named(document)],
  MeasuresChecked: ({ mended, document }) => [
    `暂停期内整改核查：${mended ? '已整改' : '未整改到位'}`,
    named(document),
  ],
};

const lineOf = (event: BrandEvent, scheme: Scheme): Line | undefined =>
  (LINES[event.type] as ((event: BrandEvent, scheme: Scheme) => Line) | undefined)?.(event, scheme);

/** The events of the case up to now, each with the brand as it was then. */
const chaptersOf = (caseId: string, { history }: PaperScene) =>
  history.filter((chapter) => aboutOf(chapter.event, chapter).caseId === caseId);

/** Proofs of service, reports, replies and findings, in the order in which they came. */
export const proceedings = (caseId: string, scene: PaperScene): Block =>
  table(
    ['日期', '事项', '凭证和存放'],
    chaptersOf(caseId, scene).flatMap(({ event, effectiveOn }) => {
      const line = lineOf(event, scene.scheme);
      return line ? [[formatDay(effectiveOn), ...line]] : [];
    }),
  );

const late = (since: string | undefined, day: Day) => {
  const planned = since?.slice(0, 10) as Day | undefined;
  return planned && planned !== day ? `原定${formatDay(planned)}，迟发` : '按时';
};

/** Who was reminded of the period, and what went out late or never. */
export const reminders = (caseId: string, scene: PaperScene): Block =>
  table(
    ['日期', '提醒', '情况'],
    chaptersOf(caseId, scene).flatMap(({ event, state, recordedAt }) => {
      const day = dayOf(recordedAt);
      if (event.type === 'ReminderIssued') {
        const { what = '' } = state.deadlines[event.deadlineId] ?? {};
        const collapsed = event.superseded.length;
        const note = collapsed ? `；并入此前未发的${collapsed}次` : '';
        return [[formatDay(day), what, `${late(event.lateSince, day)}${note}`]];
      }
      return event.type === 'RemindersMissed'
        ? event.missed.map(({ at }) => [formatDay(dayOf(at)), '提醒', '届满前未能发出'])
        : [];
    }),
  );
