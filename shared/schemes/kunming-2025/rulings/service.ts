import type { SchemeInput } from '../../format.ts';

/** Service (送达) and remedies: the regulation says nothing, so 民事诉讼法 is applied by analogy. */
export const serviceRulings: SchemeInput['rulings'] = [
  {
    id: 'announcement-days',
    question: '公告送达经过多少日视为送达？',
    clauses: ['15(1)', '15(2)'],
    options: [
      {
        value: '30-days',
        label: '30日',
        sets: [{ rule: 'announcement-service', field: 'length', value: { n: 30, unit: 'day' } }],
      },
      {
        value: '60-days',
        label: '60日',
        sets: [{ rule: 'announcement-service', field: 'length', value: { n: 60, unit: 'day' } }],
      },
    ],
    default: '30-days',
    reason:
      '现行民事诉讼法第95条为30日（2021年修正前60日）；公安行政案件程序规定第36条的60日是该领域的例外。',
  },
  {
    id: 'announcement-rolls',
    question: '公告30日的末日遇休息日，是否顺延？',
    clauses: ['15(1)', '15(2)'],
    options: [
      {
        value: 'no',
        label: '不顺延',
        sets: [{ rule: 'announcement-service', field: 'rolls', value: false }],
      },
      {
        value: 'yes',
        label: '顺延（晚起算，对相对人有利）',
        sets: [{ rule: 'announcement-service', field: 'rolls', value: true }],
      },
    ],
    default: 'no',
    reason: '公告期是状态期间，届满即视为送达，不需任何人在末日为行为；两种做法差异很小。',
  },
  {
    id: 'service-within',
    question: '文书签发后应在多长时间内送达？',
    clauses: ['15(1)', '15(2)'],
    options: [
      {
        value: '7-working-days',
        label: '7个工作日',
        sets: [{ rule: 'service-target', field: 'length', value: { n: 7, unit: 'working-day' } }],
      },
      {
        value: '3-working-days',
        label: '3个工作日',
        sets: [{ rule: 'service-target', field: 'length', value: { n: 3, unit: 'working-day' } }],
      },
    ],
    default: '7-working-days',
    reason: '参照行政处罚法第61条（七日）与第85条（工作日）；仅作内部预警。',
  },
  {
    id: 'service-address-change',
    question: '持有人变更送达地址未告知，按原址送达是否有效？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'try-other', label: '不当然有效：改用其他方式再送达，以首次有效送达为准' },
      { value: 'valid', label: '有效：视为依法送达' },
    ],
    actedOnBy: 'people',
    default: 'try-other',
    reason:
      '行政诉讼法司法解释第51条是诉讼规则，行政机关只能参照，且以签有送达地址确认书为前提；从严取证更稳妥。',
  },
  {
    id: 'deregistered-addressee',
    question: '当事人已注销的，决定书送达给谁？',
    clauses: ['15(4)1'],
    options: [
      { value: 'liquidator-then-announcement', label: '清算义务人或者原持有人，必要时公告' },
      { value: 'announcement', label: '直接公告' },
    ],
    actedOnBy: 'people',
    default: 'liquidator-then-announcement',
    reason: '方案未规定；民事诉讼法第95条的公告以其他方式无法送达为前提，应先穷尽可以送达的人。',
  },
  {
    id: 'remedies-clause',
    question: '责令整改通知书是否附复议、诉讼的救济告知？',
    clauses: ['15(1)', '15(2)'],
    options: [
      { value: 'include', label: '附' },
      { value: 'omit', label: '不附' },
    ],
    default: 'include',
    reason:
      '责令行为可能被认为影响权益；不告知救济的，期限最长至一年（行政复议法第20条、行政诉讼法司法解释第64条）。',
  },
  {
    id: 'interview-remedies',
    question: '约谈通知书是否附救济告知？',
    clauses: ['15(2)'],
    options: [
      { value: 'omit', label: '不附' },
      { value: 'include', label: '附' },
    ],
    default: 'omit',
    reason: '约谈本身是非强制行为，通常不附救济；当场送达的三个月责令整改通知书另行告知。',
  },
];
