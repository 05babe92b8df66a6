import type { SchemeInput } from '../format.ts';
import { categories, clauses } from './clauses.ts';
import { criteria, naming, objectKinds, registers } from './criteria.ts';
import { cities, province, quotas } from './offices.ts';
import { duties, procedure, rules } from './rules.ts';
import { rulings } from './rulings.ts';

/** 江苏省关于加强劳务品牌建设的实施意见: a province's goals, standards and offices' own duties. */
export const jiangsu2022: SchemeInput = {
  id: 'jiangsu-2022',
  version: 1,
  title: '关于加强劳务品牌建设的实施意见',
  citation: '《关于加强劳务品牌建设的实施意见》',
  source: '江苏省人力资源和社会保障厅等 苏人社发〔2022〕40号',
  issuedOn: '2022-04-18',
  effectiveFrom: '2022-04-18',
  city: province,
  counties: cities,
  areas: '设区市',
  registers,
  quotas,
  objectKinds,
  categories,
  clauses,
  procedure,
  rules,
  duties,
  criteria,
  naming,
  forms: [],
  rulings,
};
