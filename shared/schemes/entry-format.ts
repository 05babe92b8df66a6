import * as z from 'zod/mini';
import { DaySchema } from '../calendar/day-schema.ts';
import { Side } from './side.ts';

/** What a regulation says of the way into the register: who may, by which steps, on which forms. */

/** What has a code on record and a name in documents. */
export const Named = z.object({ code: z.string(), name: z.string(), clause: z.string() });

/** What may apply, and what documents call one. */
export const ObjectKind = z.extend(Named, { calledAs: z._default(z.string(), '劳务品牌') });

export const Criterion = z.object({
  id: z.string(),
  clause: z.string(),
  objectKind: z.string(),
  /** The category that it concerns; every category where it is absent. */
  category: z.optional(z.string()),
  text: z.string(),
  /**
   * `gt` for 超过, `ge` for 以上 / 不少于, `lt` for 小于 (民法典1259); absent where only a person can
   * judge.
   */
  threshold: z.optional(
    z.object({
      field: z.string(),
      op: z.enum(['gt', 'ge', 'lt']),
      value: z.number(),
      unit: z.string(),
    }),
  ),
  /** Id of the ruling that may relax it. */
  ruling: z.optional(z.string()),
});

/** One step on the way into the register. */
export const Step = z.object({
  id: z.string(),
  clause: z.string(),
  name: z.string(),
  by: Side,
  /** Rule that times it, where the regulation sets a period. */
  rule: z.optional(z.string()),
  /** Whether points are given in it (打分). */
  scored: z._default(z.boolean(), false),
});

/** A field of a printed form. */
const Field = z.object({
  id: z.string(),
  clause: z.string(),
  label: z.string(),
  unit: z.optional(z.string()),
  /** Under which heading of the form it stands with others. */
  group: z.optional(z.string()),
  /** What is printed at its foot: room for a day, a seal, a signature. */
  closing: z.optional(z.string()),
  /** The boxes or the note printed in the field. */
  options: z._default(z.array(z.string()), []),
  /** What the record calls each of the boxes, in their order; a box without a code stays empty. */
  codes: z._default(z.array(z.string()), []),
  /** Who fills it in: an opinion is the office's. */
  by: z._default(Side, 'holder'),
  /** Names persons: it stays on the paper form and is never recorded. */
  personal: z._default(z.boolean(), false),
});

/** How a brand is to be named: its parts in order, such as place + trade + person. */
export const Naming = z.object({
  clause: z.string(),
  parts: z
    .array(
      z.object({
        id: z.enum(['place', 'trade', 'person']),
        name: z.string(),
        /** Words that the part ends with, where the regulation gives examples (……等: not all). */
        examples: z._default(z.array(z.string()), []),
      }),
    )
    .check(z.minLength(1)),
});

/** A number of recommendations or brands that is hoped for: never a cap. */
export const Quota = z.object({
  id: z.string(),
  clause: z.string(),
  /** 不少于 is a floor, 力争 a goal. */
  bound: z.enum(['floor', 'goal']),
  counts: z.enum(['recommended', 'listed']),
  /** Office codes; each of them has the number to itself. */
  offices: z.array(z.string()).check(z.minLength(1)),
  atLeast: z.int().check(z.positive()),
  until: z.optional(DaySchema),
});
export type Quota = z.infer<typeof Quota>;

/** A printed form, an annex of the regulation. */
export const Form = z.object({
  id: z.string(),
  clause: z.string(),
  title: z.string(),
  /** Object kinds that apply with it; none where it serves another purpose. */
  appliesFor: z._default(z.array(z.string()), []),
  /** What else it is for: a change of what is registered, or a removal. */
  serves: z.optional(z.enum(['change', 'removal'])),
  fields: z.array(Field),
});
