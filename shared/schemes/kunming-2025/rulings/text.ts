import type { SchemeInput } from '../../format.ts';
import { CITATION } from '../answers.ts';

/** Slips and contradictions in the text itself, shown rather than silently mended. */
export const textRulings: SchemeInput['rulings'] = [
  {
    id: 'publication-site',
    question: '（五）写“昆明市人力资源和社会保障厅网站”，应在哪里公布？',
    clauses: ['15(5)'],
    options: [
      { value: 'city-bureau', label: '昆明市人力资源和社会保障局网站（“厅”视为“局”之误）' },
      { value: 'provincial-department', label: '云南省人力资源和社会保障厅网站' },
    ],
    actedOnBy: 'people',
    default: 'city-bureau',
    reason: '市级只设局，发文机关也是昆明市人力资源和社会保障局；引用条文时仍照原文写“厅”。',
  },
  {
    id: 'annex-3-ground-label',
    question: '附件3把移出情形栏写作“列入异常名录 原因”，如何理解？',
    clauses: ['annex-3-ground', '15(1)5', '15(4)'],
    options: [
      { value: 'removal-ground', label: '即（四）的五种移出情形，与经营异常名录无关' },
      { value: 'abnormal-list', label: '指列入经营异常名录的原因' },
    ],
    default: 'removal-ground',
    reason: '该栏所列五项与（四）第1至5项一致；列入经营异常名录依（一）第5项只引起责令整改。',
  },
  {
    id: 'document-name',
    question: '标题为“工作方案(试行)”，第十八条写“本实施方案”，文书如何引用？',
    clauses: ['18'],
    options: [
      {
        value: 'title',
        label: '照标题：《昆明市市级劳务品牌项目库入库工作方案（试行）》',
        gives: { citation: CITATION.title },
      },
      {
        value: 'article-18',
        label: '照第十八条称“实施方案”：《昆明市市级劳务品牌项目库入库实施方案（试行）》',
        gives: { citation: CITATION['article-18'] },
      },
    ],
    default: 'title',
    reason: '引用文件用其标题；第十八条的用语是笔误，不影响效力。',
  },
  {
    id: 'trial-validity',
    question: '“试行”没有写有效期，何时失效？',
    clauses: ['18'],
    options: [
      { value: 'until-repealed', label: '未废止前有效' },
      { value: 'two-years', label: '自印发之日起两年' },
    ],
    actedOnBy: 'people',
    default: 'until-repealed',
    reason:
      '第十八条只写自印发之日起施行；云南行政规范性文件有效期规定的原文未查到，应由法制部门核。',
  },
];
