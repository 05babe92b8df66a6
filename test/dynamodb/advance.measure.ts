import {
  GetItemCommand,
  type GetItemCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { type Moment, parseMoment } from '../../shared/calendar/moment.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { localClient, openLocal } from './open.ts';
import { type Recorded, recording } from './recording.ts';

/**
 * How close the advance phase of a sweep comes to a bare replay of its own reads and transactions:
 * two equal tables, block by block in turn, so that both see the same noise. `npm run
 * bench:dynamodb`; no bound is asserted, the figure is printed.
 */
const BRANDS = Number(process.env.BRANDS ?? 10_000);
const BLOCK = 500;
const AT_ONCE = 16;
const ENTERED = parseMoment('2026-01-05T10:00:00+08:00');
const CITY: Actor = { role: 'city-officer', id: 'city' };

const scheme = schemeById('kunming-2025');
const streamOf = (i: number): StreamId => `brand:b${i}`;

async function enterAll(ledger: Ledger): Promise<void> {
  const { execute } = createExecutor(ledger, await readLaw(ledger, scheme));
  const enter = async (i: number) => {
    const id = `b${i}`;
    const command = {
      type: 'enter-brand',
      id,
      scheme: scheme.id,
      name: `品牌${i}`,
      kind: scheme.objectKinds[0]?.code,
      category: scheme.categories[0]?.code,
      county: scheme.counties[i % scheme.counties.length]?.code,
      holder: { id: `party-${i}`, name: `示例单位${i}` },
      enteredOn: '2025-08-01',
    };
    await execute(streamOf(i), command, { commandId: `enter:${id}`, actor: CITY, now: ENTERED });
  };
  for (let i = 0; i < BRANDS; i += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, BRANDS - i) }, (_, k) => enter(i + k)),
    );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

test(`advance ${BRANDS} due brands, beside a bare replay`, async () => {
  const [client, bare] = [localClient(), localClient()];
  const ledger = await openLocal(client);
  const twin = await openLocal(bare);
  await Promise.all([enterAll(ledger), enterAll(twin)]);

  const due = (await ledger.load(streamOf(0)))?.dueAt as Moment;
  const requests: Recorded[] = recording(client);
  const { advance } = createExecutor(ledger, await readLaw(ledger, scheme));
  const tableOf = JSON.stringify(requests[0]?.input).match(/"TableName":"([^"]+)"/)?.[1] ?? '';
  const twinTable = tableOf.replace(/\d+$/, (n) => String(Number(n) + 1));
  const send = ({ name, input }: Recorded): Promise<unknown> =>
    name === 'GetItemCommand'
      ? bare.send(new GetItemCommand(input as GetItemCommandInput))
      : bare.send(new TransactWriteItemsCommand(input as TransactWriteItemsCommandInput));

  let ours = 0;
  let replay = 0;
  let sent = 0;
  for (let first = 0; first < BRANDS; first += BLOCK) {
    requests.length = 0;
    const last = Math.min(first + BLOCK, BRANDS);
    ours += await timed(async () => {
      for (let i = first; i < last; i++) await advance(streamOf(i), due);
    });
    const block: Recorded[] = JSON.parse(
      JSON.stringify(requests).replaceAll(`"${tableOf}"`, `"${twinTable}"`),
    );
    sent += block.length;
    replay += await timed(async () => {
      for (const request of block) await send(request);
    });
  }
  expect(sent).toBe(2 * BRANDS);
  const a = (ms: number) => `${(BRANDS / (ms / 1000)).toFixed(0)} brands/s`;
  console.log(
    `advance ${a(ours)}, bare replay ${a(replay)}: ${((100 * replay) / ours).toFixed(0)}%`,
  );
  await ledger.close();
  await twin.close();
}, 1_800_000);
