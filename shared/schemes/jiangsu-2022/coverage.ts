import type { SchemeCoverage } from '../coverage.ts';

const SUPPORT =
  'Policies of support by departments; not addressed to brands on a register, and without a day.';

export const coverage: SchemeCoverage = {
  outOfScope: [
    {
      text: '劳务品牌具有地域特色、行业特征和技能特点，……现提出如下实施意见。',
      reason: 'Purpose and basis.',
    },
    { text: '（一）指导思想。……经济社会高质量发展作出应有贡献。', reason: 'Guiding thought.' },
    {
      text: '（二）主要目标。……打造一批龙头企业和特色产业园区，',
      reason: 'Aims without a number; the numbers that follow are quotas.',
    },
    { text: '（三）基本原则……以产业化发展带动劳务品牌持续壮大。', reason: 'Principles.' },
    {
      text: '(一) 深入调查摸底，全面统筹谋划。……省工商联按职责分工负责）',
      reason: 'Surveys and plans of the departments, without a day or an effect on a brand.',
    },
    {
      text: '（二）突出重点特色，实施精准培育。……省乡村振兴局按职责分工负责）',
      reason: SUPPORT,
    },
    {
      text: '对已经形成相对成熟运营体系的劳务品牌，……（省人力资源社会保障厅牵头负责）',
      reason: SUPPORT,
    },
    { text: '（四）优化全流程服务，扩大从业规模。……省工商联按职责分工负责)', reason: SUPPORT },
    {
      text: '(五)开展多层次培训，提高技能含量。……省住房和城乡建设厅按职责分工负责）',
      reason: SUPPORT,
    },
    { text: '（六）加强规范化管理，增强品牌信誉。……省工商联按职责分工负责）', reason: SUPPORT },
    { text: '（七）培育龙头企业，发挥引领作用。……江苏证监局按职责分工负责）', reason: SUPPORT },
    { text: '（八）打造特色园区，加快产业集聚。……江苏证监局按职责分工负责）', reason: SUPPORT },
    {
      text: '（九）整合政策资源，支持创新创业。……省知识产权局按职责分工负责）',
      reason: SUPPORT,
    },
    {
      text: '(十) 加强组织领导。……（各部门按职责分工负责）',
      reason: 'Organisation of the departments’ own work; the opinion to be drawn up has its day.',
    },
    {
      text: '（十一）完善工作机制。……重点培育民生保障类劳务品牌。',
      reason: 'Shares the categories out among departments; the register is kept by one office.',
    },
    {
      text: '（十二）选树优秀典型。……（省人力资源社会保障厅负责）',
      reason: 'Selections and honours of other kinds than the register.',
    },
    { text: '(十三) 加大宣传力度。……省乡村振兴局按职责分工负责)', reason: 'Publicity.' },
    { text: '（三）建立指导目录，实施动态管理。', reason: 'A heading.' },
    { text: '（联系方式略）', reason: 'Left out in the published text.' },
  ],
  unruled: {
    'annex-basic': 'Introduces the basic conditions.',
  },
};
