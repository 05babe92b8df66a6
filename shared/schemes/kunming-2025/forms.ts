import type { SchemeInput } from '../format.ts';
import type { Side } from '../side.ts';
import { CATEGORIES } from './answers.ts';
import { grounds } from './grounds.ts';

type Form = SchemeInput['forms'][number];

interface Printed {
  readonly id: string;
  /** The label as printed; …… where the line breaks inside it. */
  readonly quote: string;
  readonly unit?: string;
  readonly options?: readonly string[];
  readonly codes?: readonly string[];
  readonly group?: string;
  /** At the foot of the field. */
  readonly closing?: string;
  readonly by?: Side;
  readonly personal?: boolean;
}

const SEALED = '年　月　日（盖章）';
const STAMPED = '(签章)　年　月　日';
const BASICS = '品牌基本情况';

/** The three annexes, field by field. */
const annexes: readonly {
  readonly id: string;
  readonly title: string;
  readonly appliesFor?: string[];
  readonly serves?: Form['serves'];
  readonly fields: readonly Printed[];
}[] = [
  {
    id: 'annex-1',
    title: '昆明市市级劳务品牌培育入库推荐表',
    appliesFor: ['regional', 'enterprise'],
    fields: [
      { id: 'name', quote: '劳务品牌名称' },
      { id: 'contact', quote: '劳务品牌联系人', personal: true },
      { id: 'contact-details', quote: '联系方式', personal: true },
      { id: 'unit', quote: '实施单位（公司）' },
      { id: 'principal', quote: '法人或负责人', personal: true },
      { id: 'address', quote: '单位（公司）地址' },
      { id: 'credit-code', quote: '统一社会信用代码' },
      { id: 'registered-on', quote: '注册时间' },
      { id: 'registered-at', quote: '注册地' },
      { id: 'registered-capital', quote: '注册资金', unit: '万元' },
      {
        id: 'kind',
        quote: '申报类别',
        options: ['区域公用劳务品牌', '企业劳务品牌'],
        codes: ['regional', 'enterprise'],
      },
      {
        id: 'category',
        quote: '所属类别',
        options: [
          '种植养殖类',
          '制造类',
          '建筑类',
          '住宿餐饮类',
          '居民服务类',
          '文旅手工艺类',
          '新业态类',
          '其他',
        ],
        codes: CATEGORIES.annex.map(({ code }) => code),
      },
      { id: 'labour-income', quote: '劳务经济收入', unit: '万元' },
      { id: 'worker-income', quote: '从业人员务工年收入', unit: '万元' },
      { id: 'direct-workers', quote: '直接从业人数', unit: '人' },
      { id: 'led-workers', quote: '带动就业人数', unit: '人' },
      { id: 'direct-workers-out-of-poverty', quote: '直接从业脱贫人数', unit: '人' },
      { id: 'led-workers-out-of-poverty', quote: '带动脱贫就业人数', unit: '人' },
      { id: 'linked-enterprises', quote: '直接关联企业数', unit: '个' },
      { id: 'trained', quote: '近两年培训人数', unit: '人次' },
      { id: 'patent-or-standard', quote: '是否申请专利或……出台品牌标准' },
      { id: 'patent-or-standard-name', quote: '专利或标准……名称（可另附）', unit: '个' },
      { id: 'honours', quote: '所获荣誉', options: ['（按含金量高低排序）'] },
      {
        id: 'plan',
        quote: '品牌建设及发展规划简介',
        options: ['（品牌历史、现状、文化内函、发展规划，字数200字以内，另附页说明）'],
      },
      {
        id: 'examples',
        quote: '典型人物及……简要事迹',
        options: ['（创立人、传承人、技能大师、代言人等）'],
        personal: true,
      },
      {
        id: 'pledge',
        quote: '申报单位……承诺',
        options: ['本人承诺，申报表所填内容真实、准确。', '承诺人（机构法人代表）签字：'],
        closing: SEALED,
        personal: true,
      },
      { id: 'county-opinion', quote: '县（市）区……人社部门意见', by: 'county', closing: SEALED },
      { id: 'city-opinion', quote: '市人社部门意见', by: 'city', closing: SEALED },
    ],
  },
  {
    id: 'annex-2',
    title: '昆明市市级劳务品牌培育入库登记变更表',
    serves: 'change',
    fields: [
      { id: 'name', quote: '品牌名称', group: BASICS },
      { id: 'unit', quote: '品牌建设单位', group: BASICS },
      { id: 'contact', quote: '品牌联系人及电话', personal: true, group: BASICS },
      { id: 'change', quote: '申请变更内容' },
      { id: 'reason', quote: '变更理由' },
      {
        id: 'applicant',
        quote: '建设单位……申请人签字盖章',
        options: ['申请人(法人代表)签字(盖章):'],
        closing: '年　月　日',
        personal: true,
      },
      {
        id: 'county-opinion',
        quote: '县(市、区)级……人力资源社会保障……部门意见',
        by: 'county',
        closing: STAMPED,
      },
      {
        id: 'city-opinion',
        quote: '州(市)级人力资……源社会保障部门意……见',
        by: 'city',
        closing: STAMPED,
      },
    ],
  },
  {
    id: 'annex-3',
    title: '移出昆明市市级劳务品牌目录情况表',
    serves: 'removal',
    fields: [
      { id: 'name', quote: '品牌名称', group: BASICS },
      { id: 'unit', quote: '品牌建设单位', group: BASICS },
      { id: 'contact', quote: '品牌联系人及电话', personal: true, group: BASICS },
      {
        id: 'ground',
        quote: '列入异常名录 原因',
        options: [
          '破产清算、解散、注销、被吊销营业执照或两年以上不开展经营活动 的 。',
          '发生严重损害消费者权益，出现重大质量问题或安全事故，严重侵犯 他人知识产权，严重扰乱市场秩序或有其他严重违法行为的。',
          '以欺骗或其他不正当手段通过劳务品牌认定的。',
          '依据本方案被暂停使用劳务品牌标识三次以上的(含三次)。',
          '已经不符合劳务品牌认定条件的。',
        ],
        codes: grounds.filter(({ measure }) => measure === 'removal').map(({ code }) => code),
      },
      { id: 'reason', quote: '申请移出理由' },
      {
        id: 'county-opinion',
        quote: '县(市、区)人力资……源社会保障部门……意见',
        by: 'county',
        closing: STAMPED,
      },
      { id: 'city-opinion', quote: '市级人力资源社会保障部门意见', by: 'city', closing: STAMPED },
    ],
  },
];

const label = (quote: string) => quote.replaceAll('……', '');

export const forms: Form[] = annexes.map(({ id, title, appliesFor, serves, fields }) => ({
  id,
  clause: id,
  title,
  appliesFor,
  serves,
  fields: fields.map(({ quote, options = [], codes = [], ...field }) => ({
    ...field,
    clause: `${id}-${field.id}`,
    label: label(quote),
    options: [...options],
    codes: [...codes],
  })),
}));

/** Each annex, and each of its fields with what is printed in it, as a clause of its own. */
export const formClauses: SchemeInput['clauses'] = annexes.flatMap(({ id, title, fields }) => {
  const name = id.replace('annex-', '附件');
  return [
    { id, name, text: title },
    ...fields.map(({ id: field, quote, options = [] }) => ({
      id: `${id}-${field}`,
      name: `${name}“${label(quote)}”栏`,
      text: [quote, ...options].join('……'),
    })),
  ];
});
