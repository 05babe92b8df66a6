import { html } from 'hono/html';
import { formatDay, weekdayName } from '../../../../shared/calendar/day.ts';
import type { Html } from '../../../../shared/console/html.ts';
import type { StoredEvent } from '../../../../shared/ledger/port.ts';
import type { BrandEvent } from '../../../../shared/register/brand/events.ts';
import { type Context, sentence } from '../../../../shared/words/sentences.ts';
import type { Axis } from './axis.ts';

/** What people did, as one character each; what the clock did is drawn on the periods. */
export const MARKS: Partial<Record<BrandEvent['type'], readonly [mark: string, name: string]>> = {
  ApplicationFiled: ['推', '推荐'],
  InitialReviewPassed: ['初', '初审通过'],
  ReReviewPassed: ['审', '复审通过'],
  NoticeOpened: ['公', '公示发布'],
  NoticeClosed: ['满', '公示期满'],
  NoticeWithdrawn: ['撤', '公示撤回'],
  EntrySetAside: ['撤', '撤销入库'],
  ObjectionReceived: ['异', '接到异议'],
  ObjectionDecided: ['决', '异议复核决定'],
  ApplicationClosed: ['终', '申报终止'],
  BrandListed: ['入', '入库'],
  BrandEntered: ['入', '入库'],
  FindingRecorded: ['查', '查明情形'],
  OrderSigned: ['签', '签发'],
  OrderServed: ['送', '送达'],
  InterviewHeld: ['谈', '约谈'],
  ReportFiled: ['报', '整改报告'],
  ReportReturned: ['退', '退回报告'],
  VerificationSigned: ['复', '复查'],
  NextMeasureProposed: ['议', '提出下一步措施'],
  ProceedingDeclined: ['止', '决定不采取措施'],
  OrderWithdrawn: ['撤', '撤回、撤销通知书'],
  ClockStopped: ['中', '期限中止'],
  CaseReturned: ['回', '案件回到此前'],
  SanctionTakenUp: ['上', '上报、受理'],
  HearingNoticeServed: ['告', '告知书送达'],
  ReplyRecorded: ['辩', '陈述申辩'],
  DecisionSigned: ['决', '决定书签发'],
  ProvincialDecisionEntered: ['省', '省级决定'],
  DecisionServed: ['达', '决定书送达'],
  DecisionPublished: ['公', '公布'],
  DecisionVoided: ['废', '决定书作废'],
  DecisionSetAside: ['销', '决定被撤销'],
  MeasuresChecked: ['核', '整改核查'],
  RecommendedUpward: ['荐', '推荐上报'],
  BlacklistMatched: ['名', '名单比对'],
  SuspensionStarted: ['停', '暂停开始'],
  SuspensionContinued: ['续', '暂停接续'],
  RestorationAwaited: ['满', '期满待申请恢复'],
  RestorationAppliedFor: ['申', '申请恢复使用'],
  MarkRestored: ['恢', '恢复使用'],
  BrandRemoved: ['移', '移出目录'],
  MarkReturned: ['收', '收回标识'],
  BanEnded: ['满', '禁止申请期满'],
  BrandTransferred: ['转', '转让'],
  BrandExited: ['出', '自愿退出'],
  ChangeRegistered: ['变', '登记变更'],
  CaseClosed: ['结', '办结'],
  EvaluationRecorded: ['评', '评估结论'],
  NoticeUndeliverable: ['退信', '邮件无法送达'],
  ContactLogged: ['话', '电话告知'],
};

const SIZE = 19;
const LEVEL = 22;
const GAP = 1;

const widthOf = (mark: string) => SIZE + (mark.length - 1) * 11;

interface Placed {
  readonly event: StoredEvent;
  readonly mark: string;
  readonly x: number;
  readonly level: number;
}

/** Marks of the same days stand above one another. */
function place(events: readonly StoredEvent[], axis: Axis): readonly Placed[] {
  const ends: number[] = [];
  return events.flatMap((event) => {
    const mark = MARKS[event.event.type as BrandEvent['type']]?.[0];
    if (!mark || !axis.shows(event.effectiveOn)) return [];
    const x = axis.x(event.effectiveOn);
    const free = ends.findIndex((end) => end + GAP <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x + widthOf(mark);
    return [{ event, mark, x, level }];
  });
}

const view = ({ event, mark, x, level }: Placed, bottom: number, context: Context) => {
  const y = bottom - (level + 1) * LEVEL;
  const width = widthOf(mark);
  const day = event.effectiveOn;
  return html`<g class="mark"><title>${formatDay(day)}（${weekdayName(day)}） ${sentence(event.event, context).text}</title><rect x="${x - 1}" y="${y}" width="${width}" height="${SIZE}" rx="5"/><text x="${x - 1 + width / 2}" y="${y + 14}">${mark}</text></g>`;
};

/** The row of marks, and how high it is. */
export function marksView(
  events: readonly StoredEvent[],
  axis: Axis,
  top: number,
  context: Context,
): { readonly view: Html; readonly height: number } {
  const sorted = events.toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0,
  );
  const placed = place(sorted, axis);
  const height = (Math.max(-1, ...placed.map(({ level }) => level)) + 1) * LEVEL;
  return {
    view: html`<g>${placed.map((mark) => view(mark, top + height, context))}</g>`,
    height,
  };
}
