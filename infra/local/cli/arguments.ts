import { Refusal } from '../../../shared/refusal.ts';

/**
 * The option's value.
 * @throws Refusal `cli.arguments` where it was not given.
 */
export function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new Refusal('cli.arguments', `缺少参数 --${option}`);
  return value;
}
