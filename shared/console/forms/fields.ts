import { SERVICE_METHODS } from '../../notices/wording.ts';
import { answerIfAsked, ruleOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { FILING_CHANNELS } from '../../words/names.ts';
import type { Choice, Field, Given, Offered } from './form.ts';

/** The fields that forms are put together from. */

export const day = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  path,
  label,
  kind: 'day',
  ...more,
});
export const text = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  path,
  label,
  kind: 'text',
  ...more,
});
export const long = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  ...text(path, label, more),
  kind: 'long',
});
export const linesIn = (entered = ''): readonly string[] =>
  entered
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list, one entry a line. */
export const lines = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  ...text(path, label, more),
  kind: 'lines',
});
export const PICK = '可从列表中选，列表之外的直接输入编号';

/** The id of what has been registered. */
export const known = (
  kind: Offered,
  path: string,
  label: string,
  more: Partial<Field> = {},
): Field => ({ path, label, kind, ...more });
export const yesNo = (path: string, label: string): Field => ({ path, label, kind: 'yes-no' });
export const choice = (path: string, label: string, choices: Field['choices']): Field => ({
  path,
  label,
  kind: 'choice',
  choices,
});

/** A paper on file: what it is, and where it lies. */
export const paper = (path: string, label: string): readonly Field[] => [
  text(`${path}.title`, `${label}名称`),
  text(`${path}.reference`, `${label}卷宗位置`),
];

export const given =
  (names: Readonly<Record<string, string>>): Field['choices'] =>
  () =>
    Object.entries(names);

export const service = (at = ''): readonly Field[] => [
  choice(`${at}method`, '送达方式', given(SERVICE_METHODS)),
  day(`${at}on`, '送达日', { hint: '签收、留置或邮件送到的日期；公告送达填最后登载日' }),
  ...paper(`${at}proof`, '送达证明'),
  text(`${at}reason`, '公告送达的原因', { optional: true, hint: '仅公告送达填写' }),
];

export const number = text('number', '发文字号', {
  hint: '机关代字〔年份〕序号号，本机关当年不得重复',
});

export const SET_ASIDE_BY = { review: '行政复议', court: '行政诉讼', office: '本机关' };
/** A field that only some answer to an open question makes sense of. */
export const ifRuled =
  (ruling: string, answer: string, field: Field) =>
  ({ scheme }: Given): readonly Field[] =>
    answerIfAsked(scheme, ruling) === answer ? [field] : [];

/** What came to the window on its last day may have come too late. */
const afterHours = ifRuled('filing-cutoff', 'office-hours', {
  ...yesNo('afterHours', '停止办公后才到窗口提交'),
  optional: true,
  hint: '仅窗口提交填写；停止办公后提交的，视为次日提交',
});

/** What a holder hands in, by the day that counts: of posting, else of receipt. */
export const filing =
  (what: string) =>
  (at: Given): readonly Field[] => [
    choice('channel', '提交方式', given(FILING_CHANNELS)),
    day('receivedOn', '收到日'),
    day('postedOn', '交邮日', { optional: true, hint: '仅邮寄填写，以邮戳为准' }),
    ...afterHours(at),
    ...paper('document', what),
  ];

export const groundChoices = ({ grounds }: Scheme): readonly Choice[] =>
  grounds.filter(({ arises }) => arises === 'finding').map(({ code, text }) => [code, text]);

/** Only a ground that asks to have lasted asks since when. */
const lastActive = ({ scheme }: Given): readonly Field[] =>
  scheme.grounds.flatMap(({ lasting }) =>
    lasting
      ? [
          day('lastActiveOn', `${ruleOf(scheme, lasting.rule).startLabel}之日`, {
            optional: true,
            hint: `仅以“${lasting.text}”立案的填写`,
          }),
        ]
      : [],
  );

/** What was found, of a brand or of its holder. */
export const finding = (at: Given): readonly Field[] => [
  { path: 'grounds', label: '情形', kind: 'checks', choices: groundChoices },
  long('facts', '查明的事实'),
  day('foundOn', '查明日'),
  ...lastActive(at),
  ...paper('evidence.0', '证据'),
];

export const named = (items: readonly { code: string; name: string }[]): readonly Choice[] =>
  items.map(({ code, name }) => [code, name]);
