import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { temporaryFolder } from './sample.ts';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));
const TOO_FAR = '一次最多前进';
const MONDAY = '2026-11-23T09:30:00+08:00';

const { folder, remove } = temporaryFolder();
const start = (...args: string[]) =>
  spawnSync(process.execPath, [START, '--data', folder, ...args], { encoding: 'utf8' });
const sentIds = () =>
  sent()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id as string);
const textOf = async (id: string) =>
  (await PostalMime.parse(readFileSync(join(folder, 'mail', `${id}.eml`)))).text ?? '';
const sent = () => readFileSync(join(folder, 'mail', 'sent.jsonl'), 'utf8');

let first: ReturnType<typeof start>;

beforeAll(() => {
  first = start('--once', '--now', MONDAY);
}, 60_000);

afterAll(remove);

test('npm start -- --help says what it takes, and makes nothing', () => {
  const unmade = join(folder, 'unmade');
  const { status, stdout } = start('--help', '--data', unmade);
  expect([status, stdout]).toEqual([0, expect.stringContaining('--scheme ID')]);
  expect(existsSync(unmade)).toBe(false);
});

describe('npm start -- --once', () => {
  test('seeds a new folder, prints what was due and sent, leaves mails, ends with 0', () => {
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('到期');
    expect(first.stdout).toContain('已寄出');
    expect(readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml'))).not.toEqual(
      [],
    );
    expect(readdirSync(folder)).toEqual(['duekeeper.sqlite', 'link-keys.json', 'mail', 'schemes']);
  });

  test('sends nothing the second time at the same moment', () => {
    const before = sent();
    const second = start('--once', '--now', MONDAY);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain('nothing sent');
    expect(sent()).toBe(before);
  });

  test.each([
    ['a moment behind the ledger', ['--now', '2026-11-23T09:29:59+08:00'], 'clock.behind-ledger'],
    [
      'a moment beyond every calendar',
      ['--now', '2062-11-23T09:30:00+08:00'],
      'calendar.not-covered',
    ],
    ['a moment that is none', ['--now', '2026-11-31T09:30:00+08:00'], 'moment.invalid'],
    ['a port that is none', ['--port', '99999'], 'cli.arguments'],
    ['an unknown option', ['--fast'], 'cli.arguments'],
    ['another regulation on its folder', ['--scheme', 'linfen-2021'], 'scheme.other-data'],
    ['a regulation that it does not know', ['--scheme', 'nowhere'], 'scheme.unknown'],
    ['two clocks at once', ['--real-clock', '--now', MONDAY], 'cli.arguments'],
  ])('refuses %s with exit code 2', (_case, args, code) => {
    const { status, stderr } = start('--once', ...args);
    expect(stderr).toMatch(new RegExp(`^${code}: `));
    expect(status).toBe(2);
  });

  test('starts on another regulation’s sample, in a folder of its own under the usual one', () => {
    const cwd = join(folder, 'elsewhere');
    mkdirSync(cwd);
    const args = [START, '--scheme', 'linfen-2021', '--once'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2021年12月27日 周一 09:30');
    expect(readdirSync(join(cwd, '.data'))).toEqual(['linfen-2021']);
    rmSync(cwd, { recursive: true });
  });

  test('is none the worse for what it refused', () => {
    expect(start('--once', '--now', MONDAY).status).toBe(0);
  });

  test('refuses to make a sample that another process is making', async () => {
    const fresh = join(folder, 'seeded-twice');
    const scratch = openSqliteLedger({ file: join(fresh, 'seeding/duekeeper.sqlite'), shards: 1 });
    expect(start('--data', fresh, '--once').stderr).toContain('ledger.in-use');
    await scratch.close();
    rmSync(fresh, { recursive: true });
  });

  test('writes nothing into a new folder for a moment before the sample ends', () => {
    const fresh = join(folder, 'fresh');
    const { status, stderr } = start(
      '--data',
      fresh,
      '--once',
      '--now',
      '2026-11-20T12:00:00+08:00',
    );
    expect(stderr).toContain('clock.behind-ledger');
    expect(status).toBe(2);
    expect(readdirSync(folder)).not.toContain('fresh');
  });

  test('neither mixes with nor removes mails that lie there without a ledger', () => {
    const mails = join(folder, 'other', 'mail');
    mkdirSync(mails, { recursive: true });
    writeFileSync(join(mails, 'private.eml'), 'mine');
    const { status, stderr } = start('--data', join(folder, 'other'), '--once');
    expect(stderr).toContain('data.mails-left');
    expect(status).toBe(2);
    expect(readdirSync(mails)).toEqual(['private.eml']);
  });
});

/** Runs until the line with the console's address, which is answered. */
async function serving(...args: string[]) {
  const child = spawn(process.execPath, [START, '--data', folder, ...args]);
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return { child, url };
  }
  throw new Error('ended without serving');
}

describe('npm start', () => {
  test('serves the console, moves its clock forward, and ends on an interrupt', async () => {
    const before = sentIds().length;
    const { child, url } = await serving('--port', '0');
    expect(await (await fetch(`${url}/brands`)).text()).toContain('五华米线工匠');
    const moved = await fetch(`${url}/clock`, {
      method: 'POST',
      headers: { origin: url },
      body: new URLSearchParams({ to: 'day' }),
    });
    expect(await moved.text()).toContain('2026年11月24日');
    const tooFar = await fetch(`${url}/clock`, {
      method: 'POST',
      headers: { origin: url },
      body: new URLSearchParams({ to: 'at', at: '2030-01-01T08:00' }),
    });
    expect([tooFar.status, await tooFar.text()]).toEqual([400, expect.stringContaining(TOO_FAR)]);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const mails = await Promise.all(sentIds().slice(before).map(textOf));
    expect(mails.flatMap((text) => text.match(/http:\/\/127[^/]+/) ?? [])).toContain(url);
  });

  test('says so when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { status, stderr } = start('--port', String(port));
    taken.close();
    expect(stderr.split(':')[0]).toBe('server.port-in-use');
    expect(status).toBe(2);
  });
});
