import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyRegister } from '../../../shared/application/verify.ts';
import type { Moment } from '../../../shared/calendar/moment.ts';
import { checkAnchor, parseAnchor } from '../../../shared/ledger/anchor.ts';
import { dailyHead } from '../../../shared/ledger/chain.ts';
import type { Ledger } from '../../../shared/ledger/port.ts';
import type { Finding } from '../../../shared/ledger/verify-stream.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { markOf, realNow } from '../clock.ts';
import { openExistingTable, tableOf } from '../dynamodb.ts';
import { openExisting } from './ledger.ts';

function readAnchor(file: string) {
  try {
    return parseAnchor(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('anchor.file', `应能读取为 JSON 的日终链头文件“${file}”`);
  }
}

const print = (findings: readonly Finding[]) => {
  for (const { code, id, detail } of findings) console.log(`  ${code}　${id}　${detail}`);
};

interface Source {
  readonly ledger: Ledger;
  /** By which a mail that still waits is stuck. */
  readonly now: Moment;
}

async function openFile(folder: string): Promise<Source> {
  const ledger = openExisting(folder);
  return { ledger, now: await markOf(ledger) };
}

/** A table of a service keeps no mark: its clock is everybody's. */
async function openTable(table: string, shards: string): Promise<Source> {
  const n = Number(shards);
  if (!Number.isInteger(n) || n < 1)
    throw new Refusal('cli.arguments', `--shards 应为正整数，收到“${shards}”`);
  return { ledger: await openExistingTable(table, n), now: realNow() };
}

/**
 * `verify [--data DIR | --ledger dynamodb --table NAME --shards N] [--head FILE] [--anchor FILE]`:
 * checks the whole ledger; `--head` writes the daily head to keep elsewhere, `--anchor` compares
 * with one kept earlier. 1 with findings. A table is scanned, page by page, and `--shards` must be
 * what it was filled with: 64 by a service unless its stage says otherwise, 1 by a single machine.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: '.data' },
      ledger: { type: 'string', default: 'sqlite' },
      table: { type: 'string', default: 'duekeeper' },
      shards: { type: 'string', default: '1' },
      head: { type: 'string' },
      anchor: { type: 'string' },
    },
  });
  const anchor = values.anchor === undefined ? undefined : readAnchor(values.anchor);
  const table = tableOf(values.ledger, values.table);
  const { ledger, now } = table
    ? await openTable(table, values.shards)
    : await openFile(values.data);
  try {
    const result = await verifyRegister(ledger, now);
    const differences = anchor ? await checkAnchor(ledger, anchor) : [];
    const findings = [...result.findings, ...differences];
    const head = dailyHead(result.heads, now);
    if (values.head) writeFileSync(values.head, `${JSON.stringify(head, null, 2)}\n`);
    console.log(`记录${result.streams}份，事件${result.events}件，通知${result.notices}件`);
    console.log(`链头 ${head.hash}`);
    console.log(anchor ? `已与${anchor.takenAt}的链头比对` : '未与外存链头比对：不能证明未被截断');
    console.log(findings.length === 0 ? '核验通过' : `核验发现${findings.length}个问题：`);
    print(findings);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await ledger.close();
  }
}
