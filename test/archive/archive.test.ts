import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readLaw } from '../../shared/application/law.ts';
import { archiveCase } from '../../shared/archive/case-archive.ts';
import { readRecord } from '../../shared/archive/record.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { OutboxRow } from '../../shared/outbox/row.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { seed } from '../console/fixtures.ts';

let zip: Uint8Array;
let again: Uint8Array;

/** Archives a case of a brand in a ledger that was lived through with real commands. */
async function archiveOf(brand: string, caseId: string) {
  const { ledger } = await seed(12);
  const lawOf = await readLaw(ledger, schemeById('kunming-2025'));
  const record = await readRecord(ledger, lawOf, brand);
  const rows: OutboxRow[] = [];
  for await (const row of everyItem((page) => ledger.noticesOf(`brand:${brand}`, page)))
    rows.push({ ...row, state: 'sent' });
  return archiveCase(record, rows, caseId);
}

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

/** Unpacks, changes something, and checks with the script inside: what it says, and how it ends. */
function checked(change: (folder: string) => void = () => {}) {
  const target = mkdtempSync(join(tmpdir(), 'archive-'));
  folder = target;
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  change(target);
  const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], {
    cwd: target,
    encoding: 'utf8',
  });
  return { status, stdout };
}

beforeAll(async () => {
  // The ninth history: two rungs, an interview, and a failed verification between them.
  zip = await archiveOf('b8', 'case-1');
  again = await archiveOf('b8', 'case-1');
});

const paths = () => Object.keys(unzipSync(zip));
const textAt = (path: string) => strFromU8(unzipSync(zip)[path] ?? new Uint8Array());

describe('a case as a file to keep', () => {
  test('holds its index, documents in both forms, mails, reckonings and the chain', () => {
    for (const path of [
      '卷内目录.html',
      '卷内目录.docx',
      'events.jsonl',
      'manifest.json',
      '核验说明.txt',
      'verify.mjs',
      'SHA256SUMS',
    ])
      expect(paths()).toContain(path);
    const kinds = (folder: string, end: string) =>
      paths()
        .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(end))
        .map((path) => path.slice(folder.length + 4, -end.length));
    expect(kinds('文书', '.html')).toEqual([
      '责令限期整改通知书',
      '送达回证',
      '整改复查意见',
      '决定卷',
      '约谈通知书',
      '责令限期整改通知书',
      '送达回证',
      '约谈记录',
    ]);
    expect(kinds('文书', '.docx')).toEqual(kinds('文书', '.html'));
    expect(kinds('邮件', '.eml')).toContain('责令限期整改通知书');
    expect(kinds('期限', '.json')).toContain('完成整改并提交书面整改报告');
  });

  test('lists all of it, and where the proofs lie', () => {
    const index = textAt('卷内目录.html');
    for (const path of paths().filter((one) => /^(邮件|期限)/.test(one)))
      expect(index).toContain(path);
    expect(index).toContain('送达回证');
    expect(index).toContain('卷宗 2026-018');
  });

  test('carries no address and no personal link', () => {
    const mails = paths().filter((path) => path.endsWith('.eml'));
    expect(mails.length).toBeGreaterThan(0);
    for (const path of mails) {
      expect(
        textAt(path)
          .match(/[\w.-]+@[\w.-]+/g)
          ?.every((at) => at.endsWith('@archive.invalid')),
      ).toBe(true);
      expect(textAt(path)).not.toContain('http');
    }
  });

  test('is the same bytes for the same record', () => {
    expect(Buffer.from(again).equals(Buffer.from(zip))).toBe(true);
  });

  test('is refused for a case that the brand does not have', async () => {
    await expect(archiveOf('b8', 'case-9')).rejects.toMatchObject({ code: 'case.unknown' });
    await expect(archiveOf('nobody', 'case-1')).rejects.toMatchObject({ code: 'brand.unknown' });
  });
});

const edit = (file: string, from: string | RegExp, to: string) => (target: string) => {
  const path = join(target, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toMatch(from);
  writeFileSync(path, before.replace(from, to));
};

/** Whoever alters a file may alter the sums as well. */
const withSums = (change: (target: string) => void) => (target: string) => {
  change(target);
  const sum = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(target, path)))
      .digest('hex');
  const lines = paths().flatMap((path) =>
    path === 'SHA256SUMS' ? [] : [`${sum(path)}  ${path}\n`],
  );
  writeFileSync(join(target, 'SHA256SUMS'), lines.join(''));
};

describe('the script in the archive', () => {
  test('needs nothing but Node, and finds nothing wrong with what was exported', () => {
    expect(checked()).toEqual({ status: 0, stdout: '核验通过\n' });
  });

  const packet = () =>
    paths().find((path) => path.startsWith('期限/') && path.includes('整改报告')) ?? '';
  const tampered: readonly [string, () => (target: string) => void, string][] = [
    [
      'a document altered',
      () => edit('文书/01-责令限期整改通知书.html', '一个月', '二个月'),
      '文件缺失或已改动',
    ],
    [
      'the sums missing',
      () => (target) => rmSync(join(target, 'SHA256SUMS')),
      '文件缺失或已损坏，不能核验',
    ],
    [
      'a line that is no event, with the sums',
      () => withSums(edit('events.jsonl', /\n$/, '\n{\n')),
      '文件缺失或已损坏，不能核验',
    ],
    [
      'a file added',
      () => (target) => appendFileSync(join(target, 'new.txt'), 'x'),
      '多出的文件：new.txt',
    ],
    [
      'an event altered, with the sums',
      () => withSums(edit('events.jsonl', 'case-1', 'case-2')),
      '内容与哈希不符',
    ],
    [
      'the last event cut off, with the sums',
      () => withSums(edit('events.jsonl', /\n[^\n]*\n$/, '\n')),
      '与卷首所记的末件不符',
    ],
    [
      'the first event cut off, with the sums',
      () => withSums(edit('events.jsonl', /^[^\n]*\n/, '')),
      '版本不连续',
    ],
    [
      'a due day altered, with the sums',
      () => withSums(edit(packet(), /"dueOn": "[^"]*"/, '"dueOn": "2026-12-31"')),
      '与事件不符',
    ],
    [
      'a day left out, with the sums',
      () => withSums(edit(packet(), /"days": \[\s*\{[^}]*\},/, '"days": [')),
      '首末日不符',
    ],
  ];
  test.each(tampered)('finds %s', (_, change, problem) => {
    const { status, stdout } = checked(change());
    expect(status).toBe(1);
    expect(stdout).toContain(problem);
    expect(stdout).not.toContain('核验通过');
  });
});
