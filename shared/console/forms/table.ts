import { SERVICE_METHODS, VERIFICATION_RESULTS } from '../../notices/wording.ts';
import type { BrandCommand } from '../../register/brand/commands.ts';
import { BRAND_COMMANDS } from '../../register/brand/commands.ts';
import type { Scheme } from '../../schemes/format.ts';
import { ROUTES } from '../sanction-sentences.ts';

/** The forms by which people act: data from which pages, commands and refusals are made. */

export type Choice = readonly [value: string, label: string];

export interface Field {
  /** Where the value goes in the command: `on`, `proof.title`, `evidence.0.title`. */
  readonly path: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'moment' | 'choice' | 'checks' | 'yes-no';
  readonly optional?: true;
  readonly choices?: (scheme: Scheme) => readonly Choice[];
  readonly hint?: string;
}

export interface Form {
  readonly title: string;
  readonly command: BrandCommand;
  /** What it is about: its id travels in the form. */
  readonly about: 'brand' | 'case' | 'decision' | 'notice';
  readonly fields: readonly Field[];
  readonly preset?: Readonly<Record<string, unknown>>;
  /** Whoever drafted does not do it. */
  readonly fourEyes?: true;
}

const day = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  path,
  label,
  kind: 'day',
  ...more,
});
const text = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  path,
  label,
  kind: 'text',
  ...more,
});
const long = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  ...text(path, label, more),
  kind: 'long',
});
const choice = (path: string, label: string, choices: Field['choices']): Field => ({
  path,
  label,
  kind: 'choice',
  choices,
});

/** A paper on file: what it is, and where it lies. */
const paper = (path: string, label: string): readonly Field[] => [
  text(`${path}.title`, `${label}名称`),
  text(`${path}.reference`, `${label}卷宗位置`),
];

const given =
  (names: Readonly<Record<string, string>>): Field['choices'] =>
  () =>
    Object.entries(names);

const service = (at = ''): readonly Field[] => [
  choice(`${at}method`, '送达方式', given(SERVICE_METHODS)),
  day(`${at}on`, '送达日', { hint: '签收、留置或邮件送到的日期；公告送达填最后登载日' }),
  ...paper(`${at}proof`, '送达证明'),
  text(`${at}reason`, '公告送达的原因', { optional: true, hint: '仅公告送达填写' }),
];

const number = text('number', '发文字号', { hint: '机关代字〔年份〕序号号，本机关当年不得重复' });
const opinion = long('opinion', '审核意见');

const SET_ASIDE_BY = { review: '行政复议', court: '行政诉讼', office: '本机关' };
const CHANNELS = { window: '窗口提交', online: '网上提交', post: '邮寄' };
const CONTACTS = { phone: '电话', sms: '短信', visit: '上门', post: '信函' };
const OBSTACLES = { 'force-majeure': '不可抗力', other: '其他' };
const LEVELS = { basic: '基本信息', major: '重大信息' };
const { province: _, ...OWN_ROUTES } = ROUTES;

const groundChoices = ({ grounds }: Scheme): readonly Choice[] =>
  grounds.filter(({ arises }) => arises === 'finding').map(({ code, text }) => [code, text]);

const named = (items: readonly { code: string; name: string }[]): readonly Choice[] =>
  items.map(({ code, name }) => [code, name]);

type Row = Omit<Form, 'title' | 'command'> & { title?: string; command?: BrandCommand };

const TABLE = {
  'record-finding': {
    about: 'brand',
    fields: [
      { path: 'grounds', label: '情形', kind: 'checks', choices: groundChoices },
      long('facts', '查明的事实'),
      day('foundOn', '查明日'),
      ...paper('evidence.0', '证据'),
    ],
  },
  'draft-order': { about: 'case', fields: [] },
  'sign-order': { about: 'case', fields: [], fourEyes: true },
  'number-order': { about: 'case', fields: [number] },
  'serve-order': { about: 'case', fields: service() },
  'call-interview': {
    about: 'case',
    fields: [{ path: 'at', label: '约谈时间', kind: 'moment' }, text('place', '约谈地点')],
  },
  'hold-interview': {
    about: 'case',
    fields: [day('on', '约谈日'), ...paper('record', '约谈记录')],
  },
  'file-report': {
    about: 'case',
    fields: [
      choice('channel', '提交方式', given(CHANNELS)),
      day('receivedOn', '收到日'),
      day('postedOn', '交邮日', { optional: true, hint: '邮寄的填邮戳日' }),
      ...paper('document', '整改报告'),
    ],
  },
  'sign-verification': {
    about: 'case',
    fields: [
      choice('result', '复查结论', given(VERIFICATION_RESULTS)),
      day('on', '复查日'),
      ...paper('document', '复查意见'),
      long('remark', '说明', { optional: true, hint: '退回整改报告的，写明不足之处' }),
    ],
  },
  'decline-to-proceed': { about: 'case', fields: [long('reason', '理由')] },
  'correct-service': {
    about: 'case',
    fields: [
      ...service(),
      long('why', '更正理由'),
      {
        path: 'approveShortening',
        label: '批准缩短已告知的期限',
        kind: 'yes-no',
      },
    ],
  },
  'withdraw-order': {
    about: 'case',
    fields: [
      choice('by', '撤回或撤销的途径', given(SET_ASIDE_BY)),
      ...paper('document', '决定文书'),
    ],
  },
  'extend-deadline': {
    about: 'case',
    fields: [
      day('to', '顺延至'),
      choice('ground', '顺延事由', given(OBSTACLES)),
      long('why', '具体情况'),
      day('obstacleEndedOn', '障碍消除日'),
      day('requestedOn', '申请日'),
      ...paper('document', '申请材料'),
    ],
  },
  'take-up-sanction': {
    about: 'case',
    fields: [
      choice('route', '途径', given(OWN_ROUTES)),
      day('on', '上报或受理日'),
      ...paper('document', '上报函或受理理由'),
    ],
  },
  'serve-hearing-notice': { about: 'case', fields: service() },
  'record-reply': {
    about: 'case',
    fields: [day('on', '收到日'), ...paper('document', '陈述申辩材料')],
  },
  'draft-decision': {
    about: 'case',
    fields: [
      long('reasons', '决定理由'),
      day('printedFrom', '印明的暂停起始日', {
        optional: true,
        hint: '留空则自送达之次日起；移出决定不填',
      }),
    ],
  },
  'draft-renewal': {
    title: '拟制再次暂停决定书',
    command: 'draft-decision',
    preset: { renewal: true },
    about: 'case',
    fields: [long('reasons', '决定理由')],
  },
  'enter-provincial-decision': {
    about: 'case',
    fields: [
      text('number', '决定文号'),
      day('signedOn', '作出日'),
      ...paper('document', '省级决定'),
      ...service('service.'),
    ],
  },
  'review-decision': { about: 'decision', fields: [opinion], fourEyes: true },
  'legally-review-decision': { about: 'decision', fields: [opinion], fourEyes: true },
  'sign-decision': { about: 'decision', fields: [], fourEyes: true },
  'number-decision': { about: 'decision', fields: [number] },
  'serve-decision': { about: 'decision', fields: service() },
  'publish-decision': {
    about: 'decision',
    fields: [day('on', '公布日'), text('url', '公布网址')],
  },
  'take-down-publication': {
    about: 'decision',
    fields: [day('on', '撤下日'), long('explanation', '向公众的说明')],
  },
  'check-measures': {
    about: 'decision',
    fields: [
      day('on', '核查日'),
      { path: 'mended', label: '是否已整改', kind: 'yes-no' },
      ...paper('document', '核查意见'),
    ],
  },
  'return-mark': {
    about: 'decision',
    fields: [day('on', '收回日'), ...paper('document', '收回凭证')],
  },
  'set-aside-decision': {
    about: 'decision',
    fields: [
      day('on', '撤销日'),
      choice('by', '撤销途径', given(SET_ASIDE_BY)),
      ...paper('document', '撤销文书'),
    ],
  },
  'void-decision': { about: 'decision', fields: [long('reason', '作废理由')] },
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
    fields: [
      choice('channel', '提交方式', given(CHANNELS)),
      day('receivedOn', '收到日'),
      day('postedOn', '交邮日', { optional: true, hint: '仅邮寄填写，以邮戳为准' }),
      ...paper('document', '评估材料'),
    ],
  },
  'give-county-opinion': {
    about: 'brand',
    fields: [long('opinion', '县级意见'), day('on', '提出日'), ...paper('document', '意见')],
  },
  'find-materials-missing': { about: 'brand', fields: [] },
  'consent-to-electronic-service': {
    about: 'brand',
    fields: [day('on', '确认日'), ...paper('document', '送达地址确认书')],
  },
  'transfer-brand': {
    about: 'brand',
    fields: [
      text('to', '受让方编号', { hint: '须先登记单位' }),
      day('on', '转让日'),
      ...paper('document', '转让材料'),
    ],
  },
  'exit-voluntarily': {
    about: 'brand',
    fields: [day('on', '退出日'), ...paper('document', '退出申请')],
  },
  'settle-blacklist-match': {
    about: 'brand',
    fields: [
      text('caseId', '据此登记的案件', { optional: true, hint: '属实的先登记情形，再填案件编号' }),
      long('reason', '不立案的理由', { optional: true }),
    ],
  },
  'recommend-upward': {
    about: 'brand',
    fields: [text('to', '上报机关'), day('on', '上报日'), ...paper('document', '推荐函')],
  },
  'register-change': {
    about: 'brand',
    fields: [
      text('changes.name', '新的品牌名称', { optional: true }),
      {
        ...choice('changes.category', '新的类别', ({ categories }) => named(categories)),
        optional: true,
      },
      text('changes.holderName', '持有人的新名称', { optional: true }),
      text('changes.other', '其他变更', { optional: true }),
      choice('level', '信息级别', given(LEVELS)),
      long('reason', '变更原因'),
      day('changedOn', '变更日'),
      ...paper('document', '登记变更表'),
    ],
  },
  'log-contact': {
    about: 'notice',
    fields: [
      choice('by', '联系方式', given(CONTACTS)),
      day('on', '联系日'),
      long('remark', '联系情况'),
    ],
  },
} as const satisfies Record<string, Row>;

export type FormId = keyof typeof TABLE;

const finish = ([id, row]: [string, Row]): [string, Form] => {
  const command = row.command ?? (id as BrandCommand);
  return [id, { ...row, command, title: row.title ?? BRAND_COMMANDS[command].title }];
};

export const FORMS = Object.fromEntries(Object.entries(TABLE).map(finish)) as Record<FormId, Form>;

export const isFormId = (id: string): id is FormId => Object.hasOwn(FORMS, id);
