import type { SchemeCoverage } from '../coverage.ts';

export const coverage: SchemeCoverage = {
  outOfScope: [
    {
      text: '为进一步深化“一县一品”战略，……现就有关事项通知如下：',
      reason: 'Purpose and basis; the round it opens is data of the submission rule.',
    },
    {
      text: '各县（市、区）和相关单位、机构要高度重视……提升申报推荐活动的覆盖面和影响力。',
      reason: 'Asks offices to mobilise applicants; no act that a record could show as done.',
    },
  ],
  unruled: {
    '1': 'Scope: who may apply is for the initial review to judge.',
    '3(1)1': 'Papers that go with an application: checked in the initial review, form annex-1.',
    '3(1)2': 'Papers that go with an application: checked in the initial review, form annex-2.',
  },
};
