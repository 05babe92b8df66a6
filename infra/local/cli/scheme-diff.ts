import { parseArgs } from 'node:util';
import { Refusal } from '../../../shared/refusal.ts';
import { schemeById, schemeByVersion } from '../../../shared/schemes/catalogue.ts';
import { schemeDiff } from '../../../shared/schemes/diff.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';

/** A scheme in its newest version, or `<id>@<version>`. */
const named = (name: string): Scheme =>
  name.includes('@') ? schemeByVersion(name) : schemeById(name);

/** `scheme-diff A B`: what changed from A to B, in words, a line each. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [before, after] = positionals;
  if (before === undefined || after === undefined || positionals.length > 2)
    throw new Refusal('cli.arguments', '用法：scheme-diff 方案[@版本] 方案[@版本]');
  const changes = schemeDiff(named(before), named(after));
  console.log(changes.length > 0 ? changes.join('\n') : '没有变化');
  return 0;
}
