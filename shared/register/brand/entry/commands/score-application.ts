import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt } from '../inputs.ts';

const MOST_POINTS = 100;

/** 打分, where the scheme's procedure gives points: one sheet each of the experts drawn. */
export const scoreApplication = defineCommand({
  title: '登记考评打分',
  input: z.object({
    scores: z
      .array(
        z.object({ expert: Text, points: z.number().check(z.minimum(0), z.maximum(MOST_POINTS)) }),
      )
      .check(z.minLength(1)),
    document: EvidenceInput,
  }),
  decide({ scores, document }, brand, { scheme }) {
    const { panel = [] } = applicationAt(brand, 're-review');
    demand(
      scheme.procedure.some(({ scored }) => scored),
      'score.none',
      '本方案的程序不打分',
    );
    const experts = scores.map(({ expert }) => expert);
    demand(
      new Set(experts).size === experts.length && experts.every((label) => panel.includes(label)),
      'score.not-drawn',
      '只能登记抽取到的专家的打分，每人一份',
    );
    const average = scores.reduce((sum, { points }) => sum + points, 0) / scores.length;
    return [{ type: 'ApplicationScored', scores, average, document }];
  },
});
