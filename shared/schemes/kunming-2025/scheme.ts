import type { SchemeInput } from '../format.ts';
import { CITATION, EVALUATION } from './answers.ts';
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
  citation: CITATION.title,
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
  evaluation: EVALUATION.three,
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
