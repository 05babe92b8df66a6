import { Refusal } from '../../../shared/refusal.ts';

/** `parseArgs` throws errors of its own for options it does not know. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return new Refusal('cli.arguments', `命令行参数有误：${error.message}`);
  throw error;
}

/** Ends the process as `run` says; with 2 and the requirement that was not met when it refuses. */
export async function exitAs(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const { code, requirement } = asRefusal(error);
    console.error(`${code}: ${requirement}`);
    process.exitCode = 2;
  }
}
