import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import { Refusal } from '../../shared/refusal.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { formatMoment } from '../../shared/words/names.ts';
import { exitAs } from './cli/exit.ts';
import { demandForward, realClock, realNow, sandboxClock } from './clock.ts';
import { consoleOf } from './console.ts';
import { openTable, seedTable, tableOf } from './dynamodb.ts';
import { type Machine, openMachine } from './machine.ts';
import { progress } from './progress.ts';
import type { Sample } from './sample/sample.ts';
import { sampleOf } from './sample/samples.ts';
import { hasLedger, seedSample } from './sample/seed.ts';
import { askedSchemes, ownOf, schemesOf, USUAL_SCHEME } from './schemes.ts';
import { DEFAULT_PORT, freePort, type RunningServer, serveLocally, urlOf } from './server.ts';
import { tell } from './tell.ts';
import { watch } from './watch.ts';

/**
 * `npm start -- [--scheme ID] [--data DIR] [--port N] [--once] [--now ISO] [--real-clock]
 * [--ledger sqlite|dynamodb] [--table NAME]`: the single machine.
 * A new data folder gets the scheme's sample; every scheme has a folder and a table of its own. `--once` sweeps, prints and ends. The clock is a sandbox
 * clock that stands still until the console moves it, and that begins at `--now`, else where the
 * ledger has got to; `--real-clock` follows the machine's own clock and sweeps hourly.
 */
interface Options {
  /** Ids of what the machine runs, its own first, separated by commas. */
  readonly schemes: string;
  readonly sample: Sample;
  readonly data: string;
  readonly port: number;
  readonly once: boolean;
  readonly now?: Moment;
  readonly real: boolean;
  /** Table in DynamoDB; absent for SQLite in the data folder. */
  readonly table?: string;
}

const HOUR_MS = 3_600_000;

const USAGE = `npm start -- [选项]
  --scheme ID        适用的方案，如 kunming-2025、linfen-2021、jiangsu-2022
  --data DIR         数据文件夹；新文件夹先生成演示台账
  --port N           控制台端口，0 为任一空闲端口（默认 ${DEFAULT_PORT}）
  --once             巡检一次，打印后结束
  --now ISO          沙盘时钟从这一时刻开始，如 2026-11-23T09:30:00+08:00
  --real-clock       按本机时钟运行，每小时巡检
  --ledger dynamodb  台账存于 DynamoDB，表名用 --table NAME 指定`;

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal('cli.arguments', `--port 应为 0 至 65535 的整数，收到“${text}”`);
  return port;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      scheme: { type: 'string', default: askedSchemes() },
      data: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      once: { type: 'boolean', default: false },
      now: { type: 'string' },
      'real-clock': { type: 'boolean', default: false },
      ledger: { type: 'string', default: 'sqlite' },
      table: { type: 'string' },
    },
  });
  const { scheme: asked, port, once, now, 'real-clock': real } = values;
  const askedOwn = schemeById(ownOf(asked ?? USUAL_SCHEME)).id;
  const data = values.data ?? (askedOwn === USUAL_SCHEME ? '.data' : join('.data', askedOwn));
  const schemes = schemesOf(data, asked);
  const own = ownOf(schemes);
  if (real && now !== undefined)
    throw new Refusal('cli.arguments', '--real-clock 与 --now 不能同时使用');
  return {
    schemes,
    sample: sampleOf(own),
    data,
    port: readPort(port),
    once,
    now: now === undefined ? undefined : parseMoment(now),
    real,
    table: tableOf(
      values.ledger,
      values.table ?? (own === USUAL_SCHEME ? 'duekeeper' : `duekeeper-${own}`),
    ),
  };
}

async function seedWhereNew(options: Options): Promise<void> {
  const { schemes, sample, data, now, real, table } = options;
  const baseUrl = urlOf(options.port);
  if (!table && hasLedger(data)) return;
  const { onStep, stop } = progress('演示数据');
  const start = real ? realNow() : now;
  if (start) demandForward(start, sample.ends);
  console.log(`演示台账（${sample.size} 个品牌，经办事实均为演示）：${table ?? data}`);
  try {
    await (table
      ? seedTable(data, table, schemes, onStep, baseUrl)
      : seedSample(data, schemes, onStep, baseUrl));
  } finally {
    stop();
  }
}

/** Advances, delivers and tells the offices, at the clock's moment, and prints what that did. */
async function sweepNow(machine: Machine): Promise<void> {
  const { ledger, clock, host } = machine;
  const now = clock.now();
  await clock.moveTo(now);
  const watched = await watch(ledger, now, async () => {
    await host.sweep(now);
    await host.digest(now);
  });
  console.log(await tell(watched, now, machine));
}

async function listen(machine: Machine, { port, real }: Options): Promise<RunningServer> {
  const app = await consoleOf(machine, {
    sandbox: !real,
    onMoved: (to) => console.log(`沙盘时钟移到${formatMoment(to)}，沿途到期的事项已逐一办理`),
  });
  try {
    return await serveLocally(app, port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Refusal('server.port-in-use', `端口 ${port} 已被占用，请以 --port 指定其他端口`);
    throw error;
  }
}

const interrupted = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

async function serve(machine: Machine, options: Options): Promise<void> {
  const server = await listen(machine, options);
  console.log(`\n控制台（console）：${server.url}`);
  console.log(`邮件（mail）：${machine.mailFolder}　按 Ctrl+C 结束`);
  const ticking = options.real
    ? setInterval(() => sweepNow(machine).catch((error) => console.error(error)), HOUR_MS)
    : undefined;
  await interrupted();
  clearInterval(ticking);
  await server.close();
}

async function run(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const asked = readOptions(args);
  const options = { ...asked, port: asked.port || (await freePort()) };
  await seedWhereNew(options);
  const { data, table, real, schemes, sample } = options;
  const machine = await openMachine(data, real ? realClock : sandboxClock, {
    baseUrl: urlOf(options.port),
    schemes,
    ...(table && { ledger: await openTable(table) }),
  });
  try {
    const { clock } = machine;
    const standing = clock.now() < sample.opens ? sample.opens : clock.now();
    await clock.moveTo(options.real ? clock.now() : (options.now ?? standing));
    await sweepNow(machine);
    if (!options.once) await serve(machine, options);
    return 0;
  } finally {
    await machine.ledger.close();
  }
}

await exitAs(() => run(process.argv.slice(2)));
