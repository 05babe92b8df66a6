import * as z from 'zod/mini';
import { schemeIds } from '../shared/schemes/catalogue.ts';

/** What a partition has, as far as this product uses it. Sources: docs/runbook.md, "Partitions". */
export const PARTITIONS = {
  aws: { regions: /^(?!cn-|us-gov-)/, ses: true, cognito: true, tracing: true, arm64: true },
  'aws-cn': { regions: /^cn-/, ses: false, cognito: false, tracing: false, arm64: false },
} as const;

const Mail = z.discriminatedUnion('kind', [
  /** Amazon SES; the sender's domain becomes an identity with DKIM. */
  z.strictObject({ kind: z.literal('ses') }),
  /** Any submission server; user name and password lie in the stack's secret. */
  z.strictObject({
    kind: z.literal('smtp'),
    host: z.string().check(z.minLength(1)),
    port: z._default(z.int().check(z.positive()), 465),
  }),
]);

const Identity = z.discriminatedUnion('kind', [
  /** A user pool of its own; people are invited, never registered by themselves. */
  z.strictObject({ kind: z.literal('cognito') }),
  /** Any issuer of OpenID Connect: its tokens carry `sub` and `<claimPrefix>role|office|party`. */
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.url({ protocol: /^https$/ }),
    /** Whose tokens are taken; the first is the console's own id there, a public client. */
    audience: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    claimPrefix: z._default(z.string(), ''),
  }),
]);

/** Clocks of Asia/Shanghai. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm'));

const Schedule = z.strictObject({
  /** Minute of every hour at which the sweep starts. */
  sweepMinute: z._default(z.int().check(z.minimum(0), z.maximum(59)), 0),
  digestAt: z._default(Clock, '08:30'),
  /** Every Monday; what is asked for depends on the day, from 25 October on the next year. */
  calendarRequestAt: z._default(Clock, '09:00'),
  /** On the first working day after a quarter. */
  quarterReportAt: z._default(Clock, '09:00'),
});

/** One deployment: one city. */
const StageSettings = z
  .strictObject({
    name: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/, 'small letters, digits and hyphens')),
    partition: z.enum(['aws', 'aws-cn']),
    region: z.string().check(z.minLength(1)),
    /** Id of the regulation. */
    scheme: z.string().check(z.minLength(1)),
    /** Ids of those that run beside it, such as a county's that extends the city's. */
    beside: z._default(z.array(z.string().check(z.minLength(1))), []),
    /** Address that mails come from. */
    sender: z.email(),
    /** Whom the stage may mail: `*` everybody, else these addresses and `@domains` only. */
    recipients: z.array(z.string().check(z.minLength(1))),
    mail: Mail,
    identity: Identity,
    schedule: z.prefault(Schedule, {}),
    /** Who hears of an alarm. */
    operators: z.array(z.email()).check(z.minLength(1)),
    /** Never changes once there is data. */
    shards: z._default(z.int().check(z.minimum(1), z.maximum(256)), 64),
    logRetentionDays: z._default(
      z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
      180,
    ),
    /** Requests a second that the HTTP API takes, all callers together. */
    requestsPerSecond: z._default(z.int().check(z.positive()), 50),
    /** The same for each page that nobody signs in for. */
    publicRequestsPerSecond: z._default(z.int().check(z.positive()), 10),
    /** Where people reach the service when a domain of your own stands before the API. */
    baseUrl: z.optional(
      z.url({ protocol: /^https$/ }).check(z.regex(/[^/]$/, 'no slash at the end')),
    ),
  })
  .check(
    z.superRefine((stage, { addIssue }) => {
      const has = PARTITIONS[stage.partition];
      const demand = (met: boolean, path: string, message: string) => {
        if (!met) addIssue({ code: 'custom', path: [path], message });
      };
      for (const [path, ids] of [
        ['scheme', [stage.scheme]],
        ['beside', stage.beside],
      ] as const)
        for (const id of ids)
          demand(schemeIds().includes(id), path, `${id} is none of ${schemeIds().join(', ')}`);
      demand(
        has.regions.test(stage.region),
        'region',
        `${stage.region} is not in ${stage.partition}`,
      );
      demand(
        has.ses || stage.mail.kind === 'smtp',
        'mail',
        `${stage.partition} has no SES: give { kind: 'smtp', host, port }`,
      );
      demand(
        has.cognito || stage.identity.kind === 'oidc',
        'identity',
        `${stage.partition} has no Cognito user pools: give { kind: 'oidc', issuer, audience }`,
      );
    }),
  );

export type StageInput = z.input<typeof StageSettings>;
export type Stage = z.output<typeof StageSettings>;

/** @throws Error that names every setting which is missing or wrong. */
export function readStage(input: StageInput): Stage {
  const parsed = StageSettings.safeParse(input, { error: z.locales.en().localeError });
  if (parsed.success) return parsed.data;
  throw new Error(`stage "${input.name}":\n${z.prettifyError(parsed.error)}`);
}
