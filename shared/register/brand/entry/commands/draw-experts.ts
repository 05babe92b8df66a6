import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import { applicationAt } from '../inputs.ts';

/** `expert-07`: a place in the pool. Names of persons are kept out of the record. */
export const Label = z
  .string()
  .check(z.regex(/^[a-z]+(?:-[a-z0-9]+)+$/, '应为专家库编号，如 expert-07，不写姓名'));

/** Where a label lands in the draw: the seed alone decides, so that anybody can draw again. */
const lot = (seed: string, label: string) =>
  bytesToHex(sha256(new TextEncoder().encode(`${seed}\n${label}`)));

/** The first `count` of the pool in the order of their lots. */
export const drawFrom = (pool: readonly string[], count: number, seed: string): readonly string[] =>
  pool.toSorted((a, b) => (lot(seed, a) < lot(seed, b) ? -1 : 1)).slice(0, count);

/** 抽取专家智库成员. Chance comes in as data: a seed that was fixed before the draw. */
export const drawExperts = defineCommand({
  title: '抽取复审专家',
  input: z.object({
    pool: z.array(Label).check(z.minLength(1)),
    /** 回避. */
    excluded: z._default(z.array(z.object({ expert: Label, reason: Text })), []),
    count: z.int().check(z.positive()),
    seed: Text,
  }),
  decide({ pool, excluded, count, seed }, brand) {
    applicationAt(brand, 're-review');
    demand(new Set(pool).size === pool.length, 'experts.twice', '专家库名单中有重复编号');
    const eligible = pool.filter((label) => !excluded.some(({ expert }) => expert === label));
    demand(
      eligible.length >= count,
      'experts.too-few',
      `除回避外专家库只有${eligible.length}人，不足抽取${count}人`,
    );
    const drawn = drawFrom(eligible, count, seed);
    return [{ type: 'ExpertsDrawn', pool, excluded, seed, drawn }];
  },
});
