import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundles, bundler, type MailKind } from '../../infra/bundle.ts';

/**
 * Runs as Lambda's runtime does: loads the file, hands it one event, prints its answer. An error is
 * printed without the source line, which in a bundle is the whole program and may be cut off.
 */
const RUNTIME = `
process.on('uncaughtException', (error) => {
  console.error(error.stack ?? error);
  process.exitCode = 1;
});
const { handler } = await import(process.argv[1]);
const context = { functionName: 'f', awsRequestId: 'r', getRemainingTimeInMillis: () => 60000 };
const answer = await handler(JSON.parse(process.argv[2]), context);
console.log('ANSWER ' + JSON.stringify(answer ?? null));
`;

export interface Ran {
  readonly code: number;
  readonly answer: unknown;
  readonly output: string;
  readonly errors: string;
}

type Variables = Readonly<Record<string, string>>;

/** Bundles in a folder outside the project, so that nothing of it can be found from there. */
export async function bundlesApart(mail: MailKind) {
  const folder = mkdtempSync(join(tmpdir(), 'duekeeper-bare-'));
  const bundles: Bundles = await bundler(folder)(mail);
  return {
    folder,
    folders: bundles,
    /** One event in a Node process that has these variables and no others. */
    async run(name: string, event: unknown, variables: Variables): Promise<Ran> {
      const file = join(bundles[name] as string, 'index.mjs');
      const argv = ['--input-type=module', '-e', RUNTIME, file, JSON.stringify(event)];
      const child = spawn(process.execPath, argv, { cwd: folder, env: variables });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        errors += chunk;
      });
      const [code] = await once(child, 'close');
      const [, answer] = output.match(/^ANSWER (.*)$/m) ?? [];
      return { code, answer: answer && JSON.parse(answer), output, errors };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
