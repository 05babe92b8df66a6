/** What a function is granted; what each means stands in `service-stack.ts`. */
export type Need =
  | 'read'
  | 'read-open'
  | 'write'
  | 'shards'
  | 'mail'
  | 'scheme'
  | 'identity'
  | 'sign-in'
  | 'links'
  | 'recompute'
  | 'cycle';

export interface FunctionSettings {
  readonly needs: readonly Need[];
  readonly minutes: number;
  readonly memory: number;
  /** Called without a caller that waits: what it cannot take in becomes a dead letter. */
  readonly unattended?: true;
}

const WORKER = { needs: ['write', 'mail', 'links', 'scheme'], minutes: 15, memory: 1024 } as const;
const PLAN = { minutes: 1, memory: 512 } as const;

/** Every function by name; the file of that name in `aws/lambda` is its entry. */
export const FUNCTIONS = {
  'plan-sweep': { ...PLAN, needs: ['shards'] },
  'sweep-shard': WORKER,
  'plan-digest': { ...PLAN, needs: ['read', 'scheme'] },
  'digest-office': WORKER,
  'plan-cycle': { needs: ['write', 'scheme'], minutes: 15, memory: 1024 },
  'enrol-county': WORKER,
  'plan-recompute': { ...PLAN, needs: ['scheme'] },
  'recompute-office': WORKER,
  report: { ...PLAN, needs: [] },
  'ask-for-calendar': { ...WORKER, minutes: 1, unattended: true },
  'report-quarter': { ...WORKER, unattended: true },
  feedback: { needs: ['write', 'scheme'], minutes: 1, memory: 512, unattended: true },
  'execute-command': {
    needs: ['write', 'mail', 'links', 'scheme', 'identity', 'recompute', 'cycle'],
    minutes: 1,
    memory: 1024,
  },
  /** Shows and asks; what people do goes to `execute-command` with their own token. */
  console: {
    needs: ['read', 'links', 'scheme', 'identity', 'sign-in'],
    minutes: 1,
    memory: 1024,
  },
  /** For anybody. */
  public: { needs: ['read-open', 'links', 'scheme'], minutes: 1, memory: 1024 },
} as const satisfies Readonly<Record<string, FunctionSettings>>;
export type FunctionName = keyof typeof FUNCTIONS;
