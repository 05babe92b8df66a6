import type { SchemeCoverage } from '../coverage.ts';

export const coverage: SchemeCoverage = {
  outOfScope: [
    {
      text: '为助推我市劳务品牌高质量发展，……请遵照执行。',
      reason: 'The covering letter: it issues the plan and sets nothing else.',
    },
    {
      text: '第一条 ……特制定本工作方案。',
      reason: 'Purpose and basis; the register it founds is the product itself.',
    },
    {
      text: '第二条 ……推动经济社会高质量发展。',
      reason: 'Purpose; it obliges nobody to a particular act.',
    },
  ],
  unruled: {
    '3': 'A definition; whether a brand is one is for the reviewers to judge.',
    '4': 'Scope: a county makes a scheme of its own, which may extend this one.',
    '6': 'Introduces the seven categories.',
    '8': 'Introduces the conditions of regional brands.',
    '9': 'Introduces the conditions of enterprise brands.',
    '15(3)': 'Introduces the grounds of suspension.',
    '15(4)': 'Introduces the grounds of removal.',
    '15(5)': 'Publication is a step of every decision, with an internal target.',
    '15(6)': 'Reports from anybody are cases of their own.',
    '16': 'A county makes a scheme of its own, which may extend this one.',
    '18': 'Effect from the day of issue: `effectiveFrom`.',
  },
};
