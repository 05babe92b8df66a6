import {
  choice,
  day,
  filing,
  groundChoices,
  lines,
  long,
  paper,
  service,
  yesNo,
} from './fields.ts';
import type { Rows } from './form.ts';

/** From a cycle's notice to the city's conclusion. */
export const EVALUATION_FORMS = {
  'record-evaluation': {
    about: 'brand',
    fields: [
      choice('outcome', '评估结论', ({ evaluation }) =>
        (evaluation?.outcomes ?? []).map(({ code, label }) => [code, label] as const),
      ),
      {
        path: 'grounds',
        label: '所依据的情形',
        kind: 'checks',
        choices: groundChoices,
        optional: true,
        hint: '责令整改或者建议移出的，应列明；合格的不列',
      },
      long('facts', '查明的事实', { optional: true }),
      day('on', '作出日'),
      ...paper('document', '评估意见'),
    ],
  },
  'serve-evaluation-notice': { about: 'brand', fields: service() },
  'file-materials': {
    about: 'brand',
    fields: filing('评估材料'),
  },
  'postpone-materials': {
    about: 'brand',
    fields: [
      day('to', '改定的提交日', { hint: '应为工作日，晚于原提交日' }),
      long('reason', '理由'),
    ],
  },
  'check-materials': {
    about: 'brand',
    fields: [
      yesNo('complete', '是否齐全'),
      lines('missing', '所缺材料', { optional: true, hint: '不齐的逐项列明，一行一项' }),
    ],
  },
  'give-county-opinion': {
    about: 'brand',
    fields: [long('opinion', '县级意见'), day('on', '提出日'), ...paper('document', '意见')],
  },
  'find-materials-missing': { about: 'brand', fields: [] },
} as const satisfies Rows;
