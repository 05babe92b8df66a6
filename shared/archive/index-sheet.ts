import { formatDay } from '../calendar/day.ts';
import { dayOf, type Moment } from '../calendar/moment.ts';
import type { StoredEvent } from '../ledger/port.ts';
import type { Block } from '../notices/notice.ts';
import { cell, form, type Sheet } from '../notices/papers/paper.ts';
import type { FiledPaper } from '../notices/papers/record.ts';
import { dayInFull } from '../notices/wording.ts';
import type { OutboxRow } from '../outbox/row.ts';
import type { Evidence } from '../register/brand/evidence.ts';
import type { BrandState, Case } from '../register/brand/state.ts';
import { officeByCode } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { isSent, MAIL_STATES } from './mails.ts';
import type { ReckoningPacket } from './reckonings.ts';

/** Something in the archive, with where it lies in it. */
export interface Filed<T> {
  readonly path: string;
  readonly item: T;
}

export interface Contents {
  /** The last moment on record. */
  readonly at: Moment;
  readonly papers: readonly Filed<FiledPaper>[];
  readonly mails: readonly Filed<OutboxRow>[];
  readonly reckonings: readonly Filed<ReckoningPacket>[];
  /** The events of the case. */
  readonly events: readonly StoredEvent[];
}

const isEvidence = (value: object): value is Evidence =>
  'title' in value && 'reference' in value && Object.keys(value).length === 2;

/** Every paper that an event refers to, however deep. */
const evidenceIn = (value: unknown): readonly Evidence[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isEvidence(value) ? [value] : Object.values(value).flatMap(evidenceIn);
};

const heading = (text: string): Block => ({ kind: 'heading', text });

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block =>
  rows.length > 0
    ? { kind: 'table', columns, rows }
    : { kind: 'paragraph', text: '没有。这是正常情况。' };

const numbered = (rows: readonly (readonly string[])[]) =>
  rows.map((row, i) => [`${i + 1}`, ...row]);

/** 卷内目录. */
export const indexSheet = (
  state: BrandState,
  file: Case,
  scheme: Scheme,
  { at, papers, mails, reckonings, events }: Contents,
): Sheet => ({
  title: '卷内目录',
  blocks: [
    form(
      [cell('案件', file.id), cell('立案日', formatDay(file.openedOn))],
      [cell('劳务品牌', `${state.name}（${state.id}）`)],
      [cell('经营者或持有人', state.holder.name)],
      [cell('属地单位', officeByCode(scheme, state.county).name)],
      [
        cell('状态', file.status === 'open' ? '办理中' : '已办结'),
        cell('记录截至', formatDay(dayOf(at))),
      ],
    ),
    heading('一、文书'),
    table(
      ['序号', '文书', '文号', '日期', '文件'],
      numbered(
        papers.map(({ path, item: { title, number = '', on } }) => [
          title,
          number,
          formatDay(on),
          path,
        ]),
      ),
    ),
    { kind: 'paragraph', text: '文书各有 .html 和 .docx 两个文件，内容相同。' },
    heading('二、邮件'),
    table(
      ['序号', '日期', '主题', '情况', '文件'],
      numbered(
        mails.map(({ path, item: { composedAt, notice, state: sent } }) => [
          formatDay(dayOf(composedAt)),
          notice.subject,
          MAIL_STATES[sent],
          isSent(sent) ? `${path}.eml` : '无',
        ]),
      ),
    ),
    heading('三、证据和凭证（原件存放处）'),
    table(
      ['序号', '日期', '名称', '存放'],
      numbered(
        events.flatMap(({ event, effectiveOn }) =>
          evidenceIn(event).map(({ title, reference }) => [
            formatDay(effectiveOn),
            title,
            reference,
          ]),
        ),
      ),
    ),
    heading('四、期限的计算'),
    table(
      ['序号', '事项', '届满日', '文件'],
      numbered(
        reckonings.map(({ path, item: { what, deadline } }) => [
          what,
          dayInFull(deadline.reckoning.dueOn),
          `${path}.json`,
        ]),
      ),
    ),
    heading('五、事件链'),
    {
      kind: 'paragraph',
      text: 'events.jsonl：该品牌的全部事件及其哈希；核验方法见“核验说明.txt”。',
    },
  ],
});
