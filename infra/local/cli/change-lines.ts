import type {
  ChangedDeadline,
  Dated,
  RecomputePreview,
} from '../../../shared/application/recompute-preview.ts';
import { dayOf } from '../../../shared/calendar/moment.ts';

const CERTAINTIES = { provisional: '暂定', announced: '' } as const;

const inWords = ({ dueOn, certainty, reminders }: Dated) =>
  `${CERTAINTIES[certainty]}${dueOn}（提醒 ${reminders.map(dayOf).join('、') || '无'}）`;

const changeLine = ({ name, what, before, after, shortened }: ChangedDeadline) =>
  `  ${shortened ? '【提前，须批准】' : ''}${name}　${what}：${inWords(before)} → ${inWords(after)}`;

/** What a change of the law would change, in words: what needs approval first. */
export function changeLines({
  brands,
  changed,
  ended,
  unchanged,
}: RecomputePreview): readonly string[] {
  const shortened = changed.filter((change) => change.shortened).length;
  return [
    `看过品牌 ${brands} 个`,
    `有变化的期限 ${changed.length} 项（提前而须批准 ${shortened} 项），仅更新依据 ${unchanged} 项`,
    ...changed.map(changeLine),
    ...ended.map(({ name, what }) => `  【终止】${name}　${what}：修订后的方案不再规定这一期限`),
  ];
}
