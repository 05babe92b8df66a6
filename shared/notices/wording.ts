import { type Day, daysBetween, formatDay, weekdayName, yearOf } from '../calendar/day.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import type { VerificationResult } from '../register/brand/case-events.ts';
import type { ServiceMethod } from '../register/brand/evidence.ts';
import { answerIfAsked, clauseName } from '../schemes/catalogue.ts';
import type { Rule, Scheme, Stage } from '../schemes/format.ts';
import type { Block } from './notice.ts';

/** The turns of phrase that several kinds of notice share. */

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What people call `case-2`: 案件2. */
export const caseLabel = (id: string): string => id.replace(/^case-/, '案件');

/** `2026年11月23日（周一）`. */
export const dayInFull = (day: Day): string => `${formatDay(day)}（${weekdayName(day)}）`;

/** As {@link dayInFull}, with 暂定 before it while a holiday notice may still move it. */
export const dueInFull = ({ dueOn, certainty }: Reckoning): string =>
  `${certainty === 'provisional' ? '暂定' : ''}${dayInFull(dueOn)}`;

/** As {@link dueInFull}, inside a sentence: 2026年11月23日（周一，暂定）. */
export const dueInSentence = ({ dueOn, certainty }: Reckoning): string =>
  certainty === 'provisional'
    ? `${formatDay(dueOn)}（${weekdayName(dueOn)}，暂定）`
    : dayInFull(dueOn);

/** What somebody wrote, closed with a full stop where they left it off. */
export const closed = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** `期限自2026年11月23日（周一）起算，`; nothing where the period is a printed day. */
export const runsFrom = ({ from, class: of }: Reckoning): string =>
  of === 'fixed' ? '' : `期限自${dayInFull(from)}起算，`;

/** How far off a due day is, seen from `today`. */
export function distance(reckoning: Reckoning, workingDaysLeft: number, today: Day): string {
  const days = daysBetween(today, reckoning.earliestOn);
  if (days === 0) return '今天届满';
  if (days < 0) return '已届满';
  return workingDaysLeft > 0 ? `还有 ${workingDaysLeft} 个工作日` : `还有 ${days} 天`;
}

/** Items of a list as one sentence over several lines: 甲；乙。 */
export const enumerated = (items: readonly string[]): Block => ({
  kind: 'list',
  items: items.map((item, i) => `${item}${i < items.length - 1 ? '；' : '。'}`),
});

/** 【期限提醒】品牌名：事项，届满日（周几）. */
export const subjectOf = (label: string, brand: string, what: string, when?: string): string =>
  `【${label}】${brand}：${[what, when].filter(Boolean).join('，')}`;

/** Why a date is only provisional, and what to do about it; nothing for an announced one. */
export const provisionalNote = (reckoning: Reckoning): readonly Block[] =>
  reckoning.certainty === 'announced'
    ? []
    : [
        paragraph(
          `上述届满日为暂定：${yearOf(reckoning.dueOn)}年节假日安排尚未导入工作日历，届满日最早可能为${dayInFull(reckoning.earliestOn)}。请按最早的日期准备；安排公布后日期如有变动，另行书面更正。`,
        ),
      ];

const UNITS = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' } as const;

const NUMERALS = '一二三四五六七八九十';

/** 一个月, as a document writes a period's length; figures above ten. */
export const spanInWords = ({ length }: Rule): string =>
  length ? `${NUMERALS[length.n - 1] ?? length.n}${UNITS[length.unit]}` : '规定期限';

const stoodStill = ({ pauses = [] }: Reckoning): string => {
  const days = pauses.map(({ from, on }) => daysBetween(from, on) + 1);
  return days.length > 0 ? `扣除中止的${days.reduce((sum, n) => sum + n)}日，` : '';
};

function endInShort(reckoning: Reckoning, { length, rolls }: Rule): string {
  const { nominalOn, dueOn } = reckoning;
  if (!length) return `通知载明的日期是${dayInFull(nominalOn)}`;
  const { n, unit } = length;
  if (unit === 'working-day')
    return `只数工作日，${stoodStill(reckoning)}第${n}个工作日是${dayInFull(dueOn)}`;
  const end = `${stoodStill(reckoning)}${n}${UNITS[unit]}届满于${dayInFull(nominalOn)}`;
  if (nominalOn < dueOn) return `${end}，是休息日，顺延至${dayInFull(dueOn)}`;
  return rolls ? `${end}，不是休息日，不顺延` : `${end}，遇休息日也不顺延`;
}

/** 为何是这天, in two lines; the steps of the reckoning tell it whole. */
export const whyInShort = (reckoning: Reckoning, rule: Rule): string =>
  !rule.length
    ? `${endInShort(reckoning, rule)}。`
    : `${dayInFull(reckoning.from)}${rule.startLabel}，当日${rule.countsStart ? '计入' : '不计入'}；${endInShort(reckoning, rule)}（民法典第201条至第203条）。`;

/** A clause word for word, with its citation. @throws Error for an unknown clause. */
export function quote(scheme: Scheme, clause: string): Block {
  const found = scheme.clauses.find(({ id }) => id === clause);
  if (!found) throw new Error(`scheme ${scheme.id} has no clause ${clause}`);
  return {
    kind: 'quote',
    clause: `${scheme.citation}${clauseName(scheme, clause)}`,
    text: found.text,
  };
}

/** A rung of the ladder, or the sanction that follows it. */
export function measureOf({ id: scheme, ladder, sanctions }: Scheme, measure: string) {
  const found = [...ladder, ...sanctions].find(({ id }) => id === measure);
  if (!found) throw new Error(`scheme ${scheme} has no measure ${measure}`);
  return found;
}

/** The scheme's sanction that a measure is: a renewal is one more suspension. */
export const sanctionOf = (measure: string): string =>
  measure === 'renewal' ? 'suspension' : measure;

/** What a document calls a measure. */
export const nameOf = (scheme: Scheme, measure: string): string =>
  `${measure === 'renewal' ? '再次' : ''}${measureOf(scheme, sanctionOf(measure)).name}`;

/** The grounds that only a confirmed failure of the rung before leads to. */
export const groundsAfterFailure = (scheme: Scheme, measure: string) =>
  scheme.grounds.filter((ground) => ground.arises === 'ladder' && ground.measure === measure);

/** What a confirmed failure of the rung leads to, in the regulation's own words. */
export function consequence(scheme: Scheme, stage: Stage | undefined): readonly Block[] {
  if (!stage?.onFailure) return [];
  const grounds = groundsAfterFailure(scheme, stage.onFailure);
  return [
    paragraph(
      `期限届满后由人社部门复查。经复查确认未整改或者整改措施不力的，进入“${measureOf(scheme, stage.onFailure).name}”程序：`,
    ),
    ...grounds.map(({ clause }) => quote(scheme, clause)),
  ];
}

export const SERVICE_METHODS: Readonly<Record<ServiceMethod, string>> = {
  direct: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
  announcement: '公告送达',
};

export const VERIFICATION_RESULTS: Readonly<Record<VerificationResult, string>> = {
  cured: '已整改',
  'cured-late': '逾期后整改',
  'not-cured': '未整改',
  ineffective: '整改措施不力',
  'report-in-post': '整改报告在邮寄途中',
};

/** How a holder may hand something in, and what counts as in time (民法典203、民诉法85). */
export const howToFile = (what: string): Block =>
  paragraph(
    `请在届满日当日 24 时前${what}；到窗口办理的，以停止办公的时间为准；邮寄的，在届满日前交邮即不算过期，请保留交邮凭证。`,
  );

/** What follows the term of a suspension that is not renewed, as ruled. */
export const howRestored = (scheme: Scheme): string =>
  answerIfAsked(scheme, 'restoration') === 'application'
    ? '可以申请恢复使用，经复查后恢复'
    : '自行恢复使用';

/** When the last day is over for whoever comes to the window, where that is ruled. */
export const windowCloses = (scheme: Scheme): string =>
  answerIfAsked(scheme, 'filing-cutoff') === 'office-hours'
    ? '（届满日当日到窗口提交的，以停止办公时间为准）'
    : '';

/** Whom a ban bars besides the brand itself, where that is ruled. */
export const banCovers = (scheme: Scheme): string =>
  answerIfAsked(scheme, 'ban-subject') === 'party' ? '，你单位名下的其他品牌同样不得申请' : '';
