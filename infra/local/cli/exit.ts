import { LedgerUnavailable } from '../../../shared/ledger/port.ts';
import { Refusal } from '../../../shared/refusal.ts';

/** Of the system: a path that cannot be read or written, an address where nothing listens. */
const isSystemError = (error: Error) => 'syscall' in error && 'code' in error;

/** What a person can act upon, instead of a stack trace; a defect of ours stays as it is. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) throw error;
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return new Refusal('cli.arguments', `命令行参数有误：${error.message}`);
  if (error instanceof LedgerUnavailable)
    return new Refusal('ledger.unavailable', `台账暂时无法访问，请稍后再试：${error.message}`);
  if (isSystemError(error))
    return new Refusal(
      'system.failed',
      `系统未能完成操作，请核对路径、权限和网络：${error.message}`,
    );
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
