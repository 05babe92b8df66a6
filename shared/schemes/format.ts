import * as z from 'zod/mini';
import { DaySchema } from '../calendar/day-schema.ts';
import { Period } from '../periods/reckoning.ts';
import { Criterion, Form, Named, Naming, ObjectKind, Quota, Step } from './entry-format.ts';
import { Side } from './side.ts';

/** A regulation as data. Every rule names its clause; every clause is quoted word for word. */

const Clause = z.object({
  /** `15(1)1`, `15(3)tail`, `annex-1-name`. */
  id: z.string(),
  /** As a document cites it: 第十五条（一）第1项. */
  name: z.string(),
  /** The regulation's own words; an omission inside is written ……. */
  text: z.string(),
});

/** An article of national law on which a rule rests where the regulation is silent. */
const Law = z.object({
  id: z.string(),
  /** 《中华人民共和国民事诉讼法》第九十五条. */
  name: z.string(),
  text: z.string(),
});

/** Milestones before the due day, in working days; 0 is the morning of the due day. */
const Reminder = z.object({ to: Side, workingDaysBefore: z.array(z.int().check(z.nonnegative())) });

/** The events between which a ruling may choose what starts a period. */
const StartEvent = z.enum([
  'service',
  'interview',
  'later-of-both',
  'decision',
  'printed',
  'entry',
  'last-evaluation',
  'cohort-year',
]);

/** `clause` is the provision that sets the period or, where none does, the one it serves. */
export const Rule = z.extend(Period, {
  /** Id of the law's article that sets it where the regulation is silent. */
  law: z.optional(z.string()),
  /** What starts it, where that is open: a ruling sets it, together with `startLabel`. */
  startsOn: z.optional(StartEvent),
  /** Whose period it is. */
  actor: Side,
  /** False for internal targets (内部时限), which the regulation does not set. */
  statutory: z.boolean(),
  reminders: z._default(z.array(Reminder), []),
  /** Who is told when it passes without the act recorded, besides the actor. */
  escalatesTo: z._default(z.array(Side), []),
});
export type Rule = z.infer<typeof Rule>;

/** A situation that grounds a measure (情形), in the clause's own words. */
const Ground = z.object({
  code: z.string(),
  clause: z.string(),
  text: z.string(),
  /** The measure it leads to: the id of a stage or a sanction. */
  measure: z.string(),
  /**
   * `ladder`: only the confirmed failure of the stage before it leads here, never a finding.
   * `count`: only the number of sanctions on record does.
   */
  arises: z.enum(['finding', 'ladder', 'count']),
  count: z.optional(z.object({ of: z.string(), atLeast: z.int().check(z.positive()) })),
  /** Where the clause, or one of its alternatives (`text`), asks that it has lasted: for how long. */
  lasting: z.optional(z.object({ rule: z.string(), text: z.string() })),
});

/** One rung of the ladder of measures before suspension. */
const Stage = z.object({
  id: z.string(),
  clause: z.string(),
  /** 责令限期整改, 约谈并责令三个月内整改. */
  name: z.string(),
  authority: Side,
  /** Rule that times it. */
  rule: z.string(),
  /** Whether an interview (约谈) belongs to it; the period then starts at the later of the two. */
  interview: z.boolean(),
  /** Measure that a confirmed failure proposes: the id of a stage or a sanction, or null. */
  onFailure: z.nullable(z.string()),
});
export type Stage = z.infer<typeof Stage>;

/** What follows the ladder: suspension of the mark (暂停), removal from the register (移出). */
const Sanction = z.object({
  id: z.string(),
  clause: z.string(),
  name: z.string(),
  /** Who decides. A ruling where the regulation contradicts itself. */
  authority: Side,
  /** Rule that times its effect: the suspension's term, the ban after a removal. */
  rule: z.string(),
});

/** A duty of offices rather than of holders: recurring, or once where its rule is `fixed`. */
const Duty = z.object({
  rule: z.string(),
  of: z.array(z.enum(['city', 'county'])).check(z.minLength(1)),
});

/** A recurring evaluation: the rule that times it, and its outcomes. */
const Evaluation = z.object({
  rule: z.string(),
  clause: z.string(),
  /** What a cycle asks of holders by a printed day, and the ground for those who do not answer. */
  materials: z.optional(z.object({ rule: z.string(), missing: z.string() })),
  outcomes: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      /** Measure it proposes, if any. */
      proposes: z.optional(z.string()),
    }),
  ),
});

/** Parts of a scheme that an answer may replace whole. */
const Parts = z.partial(
  z.object({
    citation: z.string(),
    categories: z.array(Named),
    evaluation: Evaluation,
    forms: z.array(Form),
  }),
);

/** An open legal question: where the regulation is silent or contradicts itself. */
const Ruling = z.object({
  id: z.string(),
  question: z.string(),
  clauses: z.array(z.string()),
  options: z
    .array(
      z.object({
        value: z.string(),
        label: z.string(),
        /** What the answer changes in the rules. Answers without it are read by name. */
        sets: z._default(
          z.array(z.object({ rule: z.string(), field: z.keyof(Rule), value: z.unknown() })),
          [],
        ),
        /** The measures that it lets grounds lead to, by ground. */
        leads: z._default(z.record(z.string(), z.string()), {}),
        gives: z._default(Parts, {}),
      }),
    )
    .check(z.minLength(2)),
  /** Who acts on another answer than the default: officers do, or nobody can yet. */
  actedOnBy: z._default(z.enum(['product', 'people', 'nobody']), 'product'),
  default: z.string(),
  /** Why the default, with its source. */
  reason: z.string(),
  /** The configured answer; the default where nobody has answered. */
  answer: z.optional(z.string()),
});
export type Ruling = z.infer<typeof Ruling>;

const Office = z.object({
  /** Administrative division code, 530102. */
  code: z.string(),
  name: z.string(),
  county: z.string(),
  /** Other names of the county that are accepted, such as 石林县. */
  aliases: z._default(z.array(z.string()), []),
});
export type Office = z.infer<typeof Office>;

export const Scheme = z.object({
  id: z.string(),
  version: z.int().check(z.positive()),
  title: z.string(),
  /** Short name with 《》, used in documents. */
  citation: z.string(),
  source: z.string(),
  /** Absent where the text prints no date and none has been verified (未核). */
  issuedOn: z.optional(DaySchema),
  /** Absent where it is not known: then no day counts as too early for it. */
  effectiveFrom: z.optional(DaySchema),
  effectiveTo: z.optional(DaySchema),
  /** The office that keeps the register: a city's, in a provincial scheme the province's. */
  city: z.object({ code: z.string(), name: z.string(), office: z.string() }),
  /** The offices of the level below it. */
  counties: z.array(Office),
  /** What the areas below are called: 县（市、区）, or 设区市 under a province. */
  areas: z._default(z.string(), '县（市、区）'),
  /** Registers kept beside one another, one a level, where the regulation has several. */
  registers: z._default(z.array(Named), []),
  objectKinds: z.array(ObjectKind),
  /** What entry is called: 入库, or 认定. */
  admission: z._default(z.string(), '入库'),
  categories: z.array(Named),
  clauses: z.array(Clause),
  laws: z._default(z.array(Law), []),
  procedure: z._default(z.array(Step), []),
  rules: z.array(Rule),
  duties: z._default(z.array(Duty), []),
  quotas: z._default(z.array(Quota), []),
  grounds: z._default(z.array(Ground), []),
  ladder: z._default(z.array(Stage), []),
  sanctions: z._default(z.array(Sanction), []),
  criteria: z.array(Criterion),
  naming: z.optional(Naming),
  /** Where brands on the register need a development plan: an office asks for it from entry on. */
  developmentPlan: z.optional(z.object({ clause: z.string() })),
  /** Rule that times the recurring evaluation, where the scheme has one, and its outcomes. */
  evaluation: z.optional(Evaluation),
  /** Rule ids of the internal targets on staff's own steps. */
  targets: z.optional(
    z.object({
      /** From signing an order to its service. */
      service: z.string(),
      /** From a report or a lapse to the signed verification. */
      verification: z.string(),
      /** From a proposal to an order or a reasoned decision not to proceed. */
      decision: z.string(),
      /** From an evaluation falling due to its recorded outcome. */
      evaluation: z.string(),
      /** From a hearing notice's service to the end of the holder's time to reply. */
      reply: z.optional(z.string()),
      /** From a decision's service to its publication. */
      publication: z.optional(z.string()),
      /** From when any other step waits for an office; no clock runs on it, desks look at it. */
      step: z.optional(z.string()),
      /** From entry to the development plan on file. */
      plan: z.optional(z.string()),
      /** From a public report to its outcome. */
      report: z.optional(z.string()),
    }),
  ),
  /** What comes with entry: the licence of the mark, a plaque, a certificate, a reward. */
  grants: z._default(z.array(Named), []),
  forms: z.array(Form),
  rulings: z.array(Ruling),
});
export type Scheme = z.infer<typeof Scheme>;
export type SchemeInput = z.input<typeof Scheme>;

/** A regulation that builds on another: everything that it does not say itself is the other's. */
export type Extension = Pick<SchemeInput, 'id' | 'version' | 'title' | 'citation' | 'source'> &
  Pick<SchemeInput, 'city' | 'counties'> &
  Partial<SchemeInput> & { readonly extends: string };

export type Pack = SchemeInput | Extension;
