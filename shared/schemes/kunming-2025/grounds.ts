import type { SchemeInput } from '../format.ts';
import { clauses } from './clauses.ts';

type Ground = NonNullable<SchemeInput['grounds']>[number];

/** A ground is an item of article 15, so its code is the clause's id and its text the clause's. */
const ground = (
  clause: string,
  measure: string,
  arises: Ground['arises'],
  more: Pick<Ground, 'count' | 'lasting'> = {},
): Ground => ({
  code: clause,
  clause,
  text: clauses.find(({ id }) => id === clause)?.text ?? '',
  measure,
  arises,
  ...more,
});

export const grounds: Ground[] = [
  ground('15(1)1', 'rectification', 'finding'),
  ground('15(1)2', 'rectification', 'finding'),
  ground('15(1)3', 'rectification', 'finding'),
  ground('15(1)4', 'rectification', 'finding'),
  ground('15(1)5', 'rectification', 'finding'),
  ground('15(2)1', 'rectification-after-interview', 'ladder'),
  ground('15(2)2', 'rectification-after-interview', 'finding'),
  ground('15(3)1', 'suspension', 'ladder'),
  ground('15(3)2', 'suspension', 'finding'),
  ground('15(4)1', 'removal', 'finding', {
    lasting: { rule: 'inactivity', text: '两年以上不开展经营活动' },
  }),
  ground('15(4)2', 'removal', 'finding'),
  ground('15(4)3', 'removal', 'finding'),
  ground('15(4)4', 'removal', 'count', { count: { of: 'suspension', atLeast: 3 } }),
  ground('15(4)5', 'removal', 'finding'),
];

export const ladder: SchemeInput['ladder'] = [
  {
    id: 'rectification',
    clause: '15(1)',
    name: '责令限期整改',
    authority: 'county',
    rule: 'rectification',
    interview: false,
    onFailure: 'rectification-after-interview',
  },
  {
    id: 'rectification-after-interview',
    clause: '15(2)',
    name: '约谈并责令三个月内整改',
    authority: 'county',
    rule: 'rectification-after-interview',
    interview: true,
    onFailure: 'suspension',
  },
];

export const sanctions: SchemeInput['sanctions'] = [
  {
    id: 'suspension',
    clause: '15(3)tail',
    name: '暂停劳务品牌标识使用权',
    authority: 'city',
    rule: 'suspension',
  },
  {
    id: 'removal',
    clause: '15(4)tail',
    name: '移出劳务品牌目录并收回标识使用权',
    authority: 'city',
    rule: 're-application-ban',
  },
];
