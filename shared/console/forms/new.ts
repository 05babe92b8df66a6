import { areasOf } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import { REPORT_CHANNELS } from '../../words/names.ts';
import { applicationFields, holderFields, shapeApplication } from './application.ts';
import { choice, day, given, known, long, named, PICK, paper, text } from './fields.ts';
import type { Choice, Field, Given, Rows } from './form.ts';

const id = text('id', '品牌编号', { hint: '字母、数字、连字符，登记后不变' });

const kindFields = ({ scheme }: Given): readonly Field[] => [
  choice('kind', '申报类别', ({ objectKinds }) => named(objectKinds)),
  ...(scheme.categories.length > 0
    ? [choice('category', '所属类别', ({ categories }) => named(categories))]
    : []),
];

const countyChoices = (scheme: Scheme): readonly Choice[] =>
  areasOf(scheme).map(({ code, county }) => [code, county]);

const kindIn = ({ asked: { kind = '', category = '' } }: Given) => ({ kind, category });

/** What brings a brand, a party or a report into the record. */
export const NEW_FORMS = {
  apply: {
    about: 'new',
    opens: 'brand',
    first: kindFields,
    fields: (at) => [
      ...kindFields(at),
      id,
      text('name', '品牌名称'),
      choice('county', '属地', countyChoices),
      ...holderFields,
      text('mark', '标识名称或注册号', { optional: true }),
      day('on', '推荐日'),
      ...applicationFields(at.scheme, kindIn(at)),
    ],
    shape: (tree, at) => ({
      ...shapeApplication(tree, at.scheme, kindIn(at)),
      scheme: at.scheme.id,
    }),
  },
  'enter-brand': {
    about: 'new',
    opens: 'brand',
    fields: (at) => [
      ...kindFields(at),
      id,
      text('name', '品牌名称'),
      choice('county', '属地', countyChoices),
      ...holderFields.map((field) =>
        field.path === 'holder.creditCode' ? { ...field, optional: true as const } : field,
      ),
      day('enteredOn', '入库日'),
      ...(at.scheme.registers.length > 0
        ? [choice('register', '所在资源库', ({ registers }) => named(registers))]
        : []),
    ],
    shape: (tree, { scheme }) => ({ ...tree, scheme: scheme.id }),
  },
  'register-party': {
    title: '登记单位',
    about: 'new',
    opens: 'party',
    fields: [
      text('id', '单位编号', { hint: '字母、数字、连字符，登记后不变' }),
      text('name', '单位名称'),
      text('creditCode', '统一社会信用代码', { optional: true }),
    ],
  },
  'file-public-report': {
    title: '登记举报',
    about: 'new',
    opens: 'public-report',
    fields: [
      text('id', '回执号', { hint: '字母、数字、连字符' }),
      choice('channel', '收到的方式', given(REPORT_CHANNELS)),
      day('receivedOn', '收到日'),
      choice('office', '办理单位', ({ city, counties }) => [
        [city.code, city.office],
        ...counties.map(({ code, name }): Choice => [code, name]),
      ]),
      known('brand', 'brand', '被举报的品牌', { optional: true, hint: `在库品牌填写；${PICK}` }),
      text('outsider', '被举报单位的名称', { optional: true, hint: '不在库的填写' }),
      long('statement', '举报事项', { hint: '不写举报人的姓名和联系方式' }),
      long('clues', '线索', { optional: true }),
      ...paper('evidence.0', '证明材料').map((field) => ({ ...field, optional: true as const })),
    ],
    shape: ({ brand, outsider, ...rest }) => ({ ...rest, about: brand ? { brand } : { outsider } }),
  },
} as const satisfies Rows;
