import type { Calendar, DayKind } from '../calendar/calendar.ts';
import { addDays, type Day, daysBetween, formatDay, weekdayName } from '../calendar/day.ts';
import { type Dates, nominalDay } from './dates.ts';
import type { Pause, Period } from './reckoning.ts';

const UNITS = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' } as const;

const KINDS: Record<DayKind, string> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  'make-up': '调休上班',
};

const full = (day: Day) => `${formatDay(day)}（${weekdayName(day)}）`;

/** Days that follow one another and are of one kind. */
interface Run {
  kind: DayKind;
  first: Day;
  last: Day;
}

/** The days `first..last` as runs. */
function runsOf(first: Day, last: Day, calendar: Calendar): Run[] {
  const runs: Run[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const kind = calendar.kindOf(day);
    const run = runs.at(-1);
    if (run?.kind === kind) run.last = day;
    else runs.push({ kind, first: day, last: day });
  }
  return runs;
}

function describe({ kind, first, last }: Run): string {
  const span = first === last ? formatDay(first) : `${formatDay(first)}至${formatDay(last)}`;
  return kind === 'workday' ? span : `${span}（${KINDS[kind]}）`;
}

const isRest = ({ kind }: Run) => kind === 'weekend' || kind === 'holiday';

const sourceOf = ({ clause, law, source }: Period) =>
  source ?? (law ? `参照${law}` : `条款 ${clause}`);

function startStep(period: Period, from: Day, { nominalOn }: Dates): string {
  if (period.class === 'fixed')
    return `${full(nominalOn)}是通知载明的日期（${sourceOf(period)}）。`;
  const start = `${full(from)}为起算日（${period.startLabel}）`;
  return period.countsStart
    ? `${start}，按所作裁定当日计入。`
    : `${start}，当日不计入，自${formatDay(addDays(from, 1))}起计算（民法典第201条）。`;
}

/** The days `first..last` that are counted, or not, as runs: not those for which it stood still. */
function runsBeside(first: Day, last: Day, pauses: readonly Pause[], calendar: Calendar): Run[] {
  const starts = [first, ...pauses.map(({ on }) => addDays(on, 1))];
  const ends = [...pauses.map(({ from }) => addDays(from, -1)), last];
  return starts.flatMap((start, i) => runsOf(start, ends[i] as Day, calendar));
}

const LAW = '参照行政许可法第45条，所需时间不计算在期限内';

/** For how long it stood still, and what that left. */
const pauseSteps = (pauses: readonly Pause[]): string[] =>
  pauses.map(
    ({ from, on }) =>
      `${full(from)}起中止计算，${full(on)}恢复，中止和恢复的当日都不计入，共扣除${daysBetween(from, on) + 1}日；中止时余下的期间自${formatDay(addDays(on, 1))}起继续计算（${LAW}）。`,
  );

function workingDaySteps(
  period: Period,
  from: Day,
  { dueOn }: Dates,
  calendar: Calendar,
  pauses: readonly Pause[],
) {
  const first = period.countsStart ? from : addDays(from, 1);
  const runs = runsBeside(first, dueOn, pauses, calendar);
  const skipped = runs.filter(isRest);
  const worked = runs.filter((run) => !isRest(run));
  return [
    `只数工作日，第${period.length?.n}个工作日是${full(dueOn)}；计入：${worked.map(describe).join('、')}。`,
    ...(skipped.length > 0 ? [`不计入：${skipped.map(describe).join('、')}。`] : []),
  ];
}

function nominalStep(period: Period, from: Day, nominalOn: Day): string {
  if (period.length?.unit === 'day')
    return `按日计算，第${period.length.n}日是${full(nominalOn)}（民法典第201条）。`;
  if (period.countsStart)
    return `起算日计入，期间在到期月对应日的前一日${full(nominalOn)}结束；没有对应日的，为月末日（民法典第202条）。`;
  return nominalOn.slice(8) === from.slice(8)
    ? `到期月的对应日是${full(nominalOn)}（民法典第202条）。`
    : `到期月没有对应日，以月末日${full(nominalOn)}为最后一日（民法典第202条）。`;
}

const NO_ROLL: Record<Period['class'], string> = {
  act: '按所作裁定，末日遇休息日不顺延。',
  status: '本期间届满即自行结束，无须任何人在末日作出行为，末日遇休息日也不顺延。',
  fixed: '通知载明日期的，以该日为准，遇休息日不顺延。',
  'working-days': '',
};

function rollSteps(period: Period, { nominalOn, dueOn }: Dates, calendar: Calendar): string[] {
  if (!period.rolls) return [NO_ROLL[period.class]];
  if (nominalOn < dueOn) {
    const rests = runsOf(nominalOn, addDays(dueOn, -1), calendar).map(describe).join('、');
    return [
      `最后一日是休息日（${rests}），顺延至休息日结束的次日${full(dueOn)}（民法典第203条）。`,
    ];
  }
  return calendar.kindOf(dueOn) === 'make-up'
    ? [`${full(dueOn)}是调休上班日，不是休息日，不顺延（民法典第203条）。`]
    : ['最后一日是工作日，不顺延（民法典第203条）。'];
}

function provisionalStep({ dueOn, earliestOn }: Dates): string {
  const earliest = earliestOn < dueOn ? `，最早可能是${full(earliestOn)}` : '';
  return `所涉日期的放假安排尚未公布或尚未导入，届满日为暂定${earliest}；导入通知后重新计算。`;
}

/** Why these dates: sentences in Chinese that name the articles and the scheme's clause. */
export function explain(
  period: Period,
  from: Day,
  dates: Dates,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): string[] {
  const { length } = period;
  return [
    startStep(period, from, dates),
    ...(length
      ? [`${period.name}为${length.n}${UNITS[length.unit]}（${sourceOf(period)}）。`]
      : []),
    ...(length?.unit === 'working-day'
      ? [...pauseSteps(pauses), ...workingDaySteps(period, from, dates, calendar, pauses)]
      : [
          ...(length ? [nominalStep(period, from, nominalDay(period, from))] : []),
          ...pauseSteps(pauses),
          ...(pauses.length > 0 ? [`余下的期间到${full(dates.nominalOn)}为止。`] : []),
          ...rollSteps(period, dates, calendar),
        ]),
    ...(period.bound === 'at_least'
      ? ['条款写“不少于”，这是最早可以届满的一天；通知可以载明更晚的日期，不得更早。']
      : []),
    ...(dates.certainty === 'provisional' ? [provisionalStep(dates)] : []),
  ];
}
