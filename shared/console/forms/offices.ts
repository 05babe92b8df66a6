import { formatDay } from '../../calendar/day.ts';
import type { OfficeState } from '../../register/office/decider.ts';
import { choice, day, paper, text } from './fields.ts';
import type { Field, Given, Rows } from './form.ts';
import { contactFields } from './parties.ts';

/** A period of a duty, by its deadline's id: `monthly-dispatch/2026-05-01`. */
const period = ({ state }: Given): Field =>
  choice('period', '任务和期次', () =>
    Object.values((state as OfficeState | undefined)?.deadlines ?? {}).map(
      ({ id, what, reckoning }) => [
        id,
        `${what}（${formatDay(reckoning.from)}起，${formatDay(reckoning.dueOn)}止）`,
      ],
    ),
  );

/** Offices: their duties, and how they are reached. */
export const OFFICE_FORMS = {
  'start-duties': {
    title: '工作任务开始计期',
    about: 'office',
    fields: [],
    shape: (tree, { id: office }) => ({ ...tree, office }),
  },
  'record-duty': {
    title: '登记工作任务完成',
    about: 'office',
    fields: (at) => [period(at), day('doneOn', '完成日'), ...paper('document', '证明材料')],
    shape: ({ period: chosen, ...rest }) => {
      const [duty, from] = `${chosen}`.split('/');
      return { ...rest, duty, from };
    },
  },
  'set-office-contact': {
    title: '更新联系方式',
    command: 'set-contact',
    about: 'office',
    fields: [...contactFields, text('address', '地址', { optional: true, hint: '印在文书上' })],
  },
  'erase-office-contact': {
    title: '删除联系方式',
    command: 'erase-contact',
    about: 'office',
    fields: [],
  },
} as const satisfies Rows;
