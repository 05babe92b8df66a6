import { demand } from '../../refusal.ts';
import { Label } from '../../register/brand/entry/commands/draw-experts.ts';
import { itemsOf } from '../../register/brand/entry/inputs.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { clauseName } from '../../schemes/catalogue.ts';
import { OBJECTORS } from '../../words/entry-sentences.ts';
import { applicationFields, shapeApplication } from './application.ts';
import { choice, day, given, lines, linesIn, long, paper, text, yesNo } from './fields.ts';
import type { Field, Given, Rows, Tree } from './form.ts';

const applicationOf = ({ state }: Given) => (state as BrandState | undefined)?.application;

/** What an item asks about: the clause, or the brand that it resembles. */
function labelOf(item: string, { scheme, ...given }: Given): string {
  const { assessment = [], matches = [] } = applicationOf({ scheme, ...given }) ?? {};
  const condition = assessment.find((one) => one.item === item);
  if (condition) return `${clauseName(scheme, condition.clause)}：${condition.reason}`;
  return `相似品牌：${matches.find((one) => one.item === item)?.reason ?? item}`;
}

const judged = (at: Given): readonly string[] => {
  const application = applicationOf(at);
  return application ? itemsOf(application) : [];
};

/** A word on each item; what has been judged before may stay as it is. */
const judgementFields = (at: Given): readonly Field[] =>
  judged(at).flatMap((item, i) => [
    {
      ...yesNo(`accepted.${i}`, `${labelOf(item, at).replace(/[。；]$/, '')}：是否符合`),
      optional: true as const,
      row: true as const,
    },
    text(`reasons.${i}`, '意见', { optional: true, row: true }),
  ]);

function shapeJudgements({ accepted = [], reasons = [], ...rest }: Tree, at: Given): Tree {
  const [words, why] = [accepted as readonly boolean[], reasons as readonly string[]];
  const judgements = judged(at).flatMap((item, i) => {
    if (words[i] === undefined) return [];
    demand(why[i], 'form.field-missing', `请写明意见：${labelOf(item, at)}`);
    return [{ item, accepted: words[i], reason: why[i] }];
  });
  demand(judgements.length > 0, 'form.field-missing', '请至少对一个条件作出判断');
  return { ...rest, judgements };
}

const judge = { about: 'brand', fields: judgementFields, shape: shapeJudgements } as const;

const back = { about: 'brand', fields: [lines('reasons', '应补正的事项')] } as const;

const panelOf = (at: Given) => applicationOf(at)?.panel ?? [];

const grantFields = ({ scheme }: Given): readonly Field[] =>
  scheme.grants.map(({ name }, i) => text(`references.${i}`, `${name}编号`, { optional: true }));

const pool = lines('pool', '专家库编号', { hint: '一行一个，如 expert-07，不写姓名' });

/** Why each of the pool that was named would stand back; by label, for the pool may still be corrected. */
const exclusions = ({ asked }: Given): readonly Field[] =>
  linesIn(asked.pool)
    // What is no label the register refuses; it must not become the path of a field.
    .filter((entry) => Label.safeParse(entry).success)
    .map((expert) =>
      text(`excluded.${expert}`, `${expert} 回避的理由`, { optional: true, hint: '不回避的不填' }),
    );

/** The way from an application to entry. */
export const ENTRY_FORMS = {
  'judge-at-initial-review': judge,
  'return-at-initial-review': back,
  'conclude-initial-review': {
    about: 'brand',
    fields: [
      yesNo('passed', '是否同意上报'),
      long('opinion', '初审意见'),
      ...paper('document', '初审意见'),
    ],
  },
  'resubmit-application': {
    about: 'brand',
    fields: (at) => {
      const { kind = '', category = '' } = (at.state as BrandState | undefined) ?? {};
      const filed = applicationOf(at)?.form;
      return [day('on', '补正日'), ...applicationFields(at.scheme, { kind, category }, filed)];
    },
    shape: (tree, { scheme, state }) => shapeApplication(tree, scheme, state as BrandState),
  },
  'draw-experts': {
    about: 'brand',
    first: () => [pool],
    fields: (at) => [
      pool,
      ...exclusions(at),
      { path: 'count', label: '抽取人数', kind: 'number' },
      text('seed', '抽取种子', { hint: '抽取前公开确定，任何人可以重抽核对' }),
    ],
    shape: ({ excluded = {}, ...rest }) => ({
      ...rest,
      excluded: Object.entries(excluded as Tree).map(([expert, reason]) => ({ expert, reason })),
    }),
  },
  'visit-site': {
    about: 'brand',
    fields: [day('on', '核查日'), long('facts', '核查情况'), ...paper('document', '核查记录')],
  },
  'score-application': {
    about: 'brand',
    fields: (at) => [
      ...panelOf(at).map(
        (expert, i): Field => ({
          path: `points.${i}`,
          label: `${expert} 打分`,
          kind: 'number',
          optional: true,
        }),
      ),
      ...paper('document', '打分表'),
    ],
    shape: ({ points = [], ...rest }, at) => ({
      ...rest,
      scores: panelOf(at).flatMap((expert, i) => {
        const given = (points as readonly number[])[i];
        return given === undefined ? [] : [{ expert, points: given }];
      }),
    }),
  },
  'judge-at-re-review': judge,
  'return-at-re-review': back,
  'conclude-re-review': {
    about: 'brand',
    fields: [
      yesNo('passed', '是否通过'),
      long('opinion', '复审意见'),
      long('withoutVisit', '无需实地核查的理由', {
        optional: true,
        hint: '已登记实地核查的不填',
      }),
      ...paper('document', '复审意见'),
    ],
  },
  'record-objection': {
    about: 'brand',
    fields: [
      choice('by', '提出人', given(OBJECTORS)),
      day('receivedOn', '收到日'),
      long('facts', '异议事项', { hint: '不写提出人的姓名和联系方式' }),
      ...paper('evidence.0', '书面举证材料'),
    ],
  },
  'decide-objection': {
    about: 'objection',
    fields: [
      yesNo('upheld', '异议是否成立'),
      long('reasons', '复核意见'),
      day('on', '作出日'),
      ...paper('document', '书面复核决定'),
    ],
  },
  'admit-brand': {
    about: 'brand',
    fields: (at) => [day('on', '入库日'), ...paper('document', '入库决定'), ...grantFields(at)],
    shape: ({ references = [], ...rest }, { scheme }) => ({
      ...rest,
      grants: scheme.grants.flatMap(({ code }, i) => {
        const reference = (references as readonly string[])[i];
        return reference ? [{ code, reference }] : [];
      }),
    }),
  },
  'settle-entry': {
    about: 'brand',
    fields: [
      yesNo('stands', '入库是否仍然有效'),
      long('reasons', '理由'),
      day('on', '作出日'),
      ...paper('document', '书面决定'),
    ],
  },
  'withdraw-application': {
    about: 'brand',
    fields: [day('on', '撤回日'), ...paper('document', '撤回申请')],
  },
  'file-development-plan': {
    about: 'brand',
    fields: [day('on', '登记日'), ...paper('document', '中长期发展规划')],
  },
} as const satisfies Rows;
