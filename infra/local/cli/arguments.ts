import { parseArgs } from 'node:util';
import { Refusal } from '../../../shared/refusal.ts';

/**
 * The option's value.
 * @throws Refusal `cli.arguments` where it was not given.
 */
export function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new Refusal('cli.arguments', `缺少参数 --${option}`);
  return value;
}

/** What an action that recomputes deadlines may be told beside its subject. */
export interface RecomputeOptions {
  readonly data: string;
  readonly 'approve-shortening': boolean;
}

export type RecomputeAction = (subject: string, options: RecomputeOptions) => Promise<number>;

/**
 * Carries out `ACTION SUBJECT [--data DIR] [--approve-shortening]`.
 * @throws Refusal `cli.arguments` with the usage.
 */
export async function runAction(
  args: string[],
  actions: ReadonlyMap<string, RecomputeAction>,
  usage: string,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.data' },
      'approve-shortening': { type: 'boolean', default: false },
    },
  });
  const [name = '', subject] = positionals;
  const action = actions.get(name);
  if (!action || subject === undefined || positionals.length > 2)
    throw new Refusal('cli.arguments', usage);
  return action(subject, values);
}
