import type { SchemeInput } from '../format.ts';
import { clauses } from './clauses.ts';
import { categories, criteria, grants, naming, objectKinds } from './criteria.ts';
import { formClauses, forms } from './forms.ts';
import { grounds, ladder, sanctions } from './grounds.ts';
import { laws } from './laws.ts';
import { city, counties } from './offices.ts';
import { procedure } from './procedure.ts';
import { rules } from './rules.ts';
import { rulings } from './rulings/all.ts';

/** 昆明市市级劳务品牌项目库入库工作方案（试行）, in force from the day of issue (art. 18). */
export const kunming2025: SchemeInput = {
  id: 'kunming-2025',
  version: 1,
  title: '昆明市市级劳务品牌项目库入库工作方案(试行)',
  citation: '《昆明市市级劳务品牌项目库入库工作方案（试行）》',
  source: '昆明市人力资源和社会保障局 2025年8月1日 印发（文号未核）',
  issuedOn: '2025-08-01',
  effectiveFrom: '2025-08-01',
  city,
  counties,
  objectKinds,
  categories,
  clauses: [...clauses, ...formClauses],
  laws,
  procedure,
  rules,
  grounds,
  ladder,
  sanctions,
  criteria,
  naming,
  grants,
  developmentPlan: { clause: '17' },
  evaluation: {
    rule: 'evaluation',
    clause: '15',
    materials: { rule: 'evaluation-materials', missing: '15(1)1' },
    outcomes: [
      { code: 'qualified', label: '评估合格，继续保留' },
      { code: 'rectify', label: '存在应当整改的情形，责令整改', proposes: 'rectification' },
      {
        code: 'no-longer-qualified',
        label: '已经不符合劳务品牌认定条件，建议移出',
        proposes: 'removal',
      },
    ],
  },
  targets: {
    service: 'service-target',
    verification: 'verification-target',
    decision: 'decision-target',
    evaluation: 'evaluation-target',
    reply: 'hearing-reply',
    publication: 'publication-target',
    report: 'report-target',
    step: 'step-target',
    plan: 'plan-target',
  },
  forms,
  rulings,
};
