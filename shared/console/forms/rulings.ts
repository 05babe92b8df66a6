import type { Ruling, Scheme } from '../../schemes/format.ts';
import { choice, long, text } from './fields.ts';
import type { Field, Given, Rows } from './form.ts';

/** Those that somebody would act on. */
const open = ({ state }: Given): readonly Ruling[] =>
  (state as Scheme).rulings.filter(({ actedOnBy }) => actedOnBy !== 'nobody');

/** Once one is chosen, the answers offered and what they would change are its own. */
const question = (at: Given): Field => {
  const chosen = open(at).filter(({ id }) => id === at.asked.ruling);
  return choice('ruling', '裁定事项', () =>
    (chosen.length > 0 ? chosen : open(at)).map(({ id, question: asked }) => [id, asked]),
  );
};

/** Any but the present one. */
const answers = (at: Given): Field =>
  choice('answer', '裁定为', () => {
    const ruling = open(at).find(({ id }) => id === at.asked.ruling);
    const present = ruling && (ruling.answer ?? ruling.default);
    return (ruling?.options ?? [])
      .filter(({ value }) => value !== present)
      .map(({ value, label }) => [value, label]);
  });

/** Open legal questions, and amendments. */
export const RULING_FORMS = {
  'answer-ruling': {
    title: '登记裁定',
    about: 'scheme',
    first: (at) => [question(at)],
    fields: (at) => [
      question(at),
      answers(at),
      long('reason', '理由'),
      text('document.title', '依据文件', { optional: true }),
      text('document.reference', '依据文件卷宗位置', { optional: true }),
    ],
  },
  'adopt-for-all': {
    title: '全部品牌适用修订后的方案',
    command: 'adopt-amendment',
    about: 'scheme',
    fields: [
      text('document.title', '依据文件', { optional: true }),
      text('document.reference', '依据文件卷宗位置', { optional: true }),
    ],
  },
} as const satisfies Rows;
