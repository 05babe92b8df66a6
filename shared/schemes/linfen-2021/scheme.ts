import type { SchemeInput } from '../format.ts';
import { clauses } from './clauses.ts';
import { criteria, objectKinds } from './criteria.ts';
import { formClauses, forms } from './forms.ts';
import { city, counties, quotas } from './offices.ts';
import { duties, procedure, rules } from './rules.ts';
import { rulings } from './rulings.ts';

/** 临汾市2021年度市级劳务品牌、劳务协作基地申报认定: recognition only, without a life after it. */
export const linfen2021: SchemeInput = {
  id: 'linfen-2021',
  version: 1,
  title: '关于开展2021年度市级劳务品牌、劳务协作 基地申报认定工作的通知',
  citation: '《关于开展2021年度市级劳务品牌、劳务协作基地申报认定工作的通知》',
  // The text prints no date, and none has been verified: see ruling `issue-day`.
  source: '临汾市人力资源和社会保障局 临人社函〔2021〕329号（原文未载印发日期：未核）',
  city,
  counties,
  quotas,
  objectKinds,
  categories: [],
  clauses: [...clauses, ...formClauses],
  procedure,
  rules,
  duties,
  criteria,
  admission: '认定',
  grants: [
    { code: 'plaque', name: '牌匾', clause: '3(2)5' },
    { code: 'certificate', name: '证书', clause: '3(2)5' },
    { code: 'reward', name: '一次性奖励', clause: '3(2)5' },
  ],
  forms,
  rulings,
};
