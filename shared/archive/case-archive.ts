import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../ledger/canonical.ts';
import { PAPER_KINDS } from '../notices/papers/kinds.ts';
import type { Sheet } from '../notices/papers/paper.ts';
import type { FiledPaper } from '../notices/papers/record.ts';
import { aboutOf } from '../notices/papers/told.ts';
import type { OutboxRow } from '../outbox/row.ts';
import { demand } from '../refusal.ts';
import { renderDocument } from '../render/document.ts';
import { renderDocx } from '../render/docx.ts';
import { zip } from '../render/zip.ts';
import { type Contents, type Filed, indexSheet } from './index-sheet.ts';
import { isSent, mailOf, noticesOf } from './mails.ts';
import { PROCEDURE, VERIFY_SCRIPT } from './procedure.ts';
import { type ReckoningPacket, reckoningsOf } from './reckonings.ts';
import type { BrandRecord } from './record.ts';

/** Names come from people: what a file system reads as something else is taken out. */
const fileName = (title: string): string =>
  title.replace(/[\s\p{Cc}\p{Cf}\\/:*?"'<>|.]/gu, '').slice(0, 40);

/** `文书/01-送达回证`, in the order of the items. */
const shelve = <T>(folder: string, items: readonly T[], titleOf: (item: T) => string) =>
  items.map((item, i): Filed<T> => {
    const n = `${i + 1}`.padStart(2, '0');
    return { item, path: `${folder}/${n}-${fileName(titleOf(item))}` };
  });

const isOf =
  (caseId: string) =>
  ({ kind, draft, ...paper }: FiledPaper) =>
    !draft && (paper.caseId === caseId || kind === 'address');

/** What belongs to a case of a brand's record, and where it lies in the archive. */
function contentsOf(record: BrandRecord, rows: readonly OutboxRow[], caseId: string): Contents {
  const { state, events, chapters, papers } = record;
  const versions = chapters
    .filter((chapter) => aboutOf(chapter.event, chapter).caseId === caseId)
    .map(({ version }) => version);
  const mine = new Set(versions);
  const last = events.at(-1);
  demand(last, 'brand.unknown', '没有这个品牌的记录，请核对编号');
  return {
    at: last.recordedAt,
    papers: shelve('文书', papers.filter(isOf(caseId)), ({ kind }) => PAPER_KINDS[kind].name),
    mails: shelve('邮件', noticesOf(rows, state.id, versions), ({ notice }) => notice.title),
    reckonings: shelve(
      '期限',
      reckoningsOf(record, (version) => mine.has(version)),
      ({ what }) => what,
    ),
    events: events.filter(({ version }) => mine.has(version)),
  };
}

type Files = Map<string, Uint8Array>;

const text = (words: string): Uint8Array => utf8ToBytes(words);
const lines = (items: readonly unknown[]) =>
  text(items.map((item) => `${canonicalJson(item)}\n`).join(''));
const pretty = (value: unknown) => text(`${JSON.stringify(value, null, 2)}\n`);

async function addSheet(files: Files, path: string, sheet: Sheet, { at }: Contents) {
  files.set(`${path}.html`, text(renderDocument(sheet)));
  files.set(`${path}.docx`, await renderDocx(sheet, at));
}

const addPacket = (files: Files, { path, item }: Filed<ReckoningPacket>) =>
  files.set(`${path}.json`, pretty(item));

/** As `sha256sum -c` reads them. */
const sums = (files: Files): Uint8Array =>
  text([...files].map(([path, bytes]) => `${bytesToHex(sha256(bytes))}  ${path}\n`).join(''));

/**
 * 一案一卷: a case with its index, documents, mails, reckonings and the chain of events, as a zip
 * that can be checked without the product. The same record gives the same bytes, on any day.
 * @throws Refusal `case.unknown`.
 */
export async function archiveCase(
  record: BrandRecord,
  rows: readonly OutboxRow[],
  caseId: string,
): Promise<Uint8Array> {
  const { state, events, law } = record;
  const found = Object.hasOwn(state.cases, caseId) ? state.cases[caseId] : undefined;
  demand(found, 'case.unknown', `该品牌没有案件“${caseId}”`);
  const contents = contentsOf(record, rows, caseId);
  const files: Files = new Map();

  await addSheet(files, '卷内目录', indexSheet(state, found, law.scheme, contents), contents);
  for (const { path, item } of contents.papers) await addSheet(files, path, item, contents);
  for (const { path, item } of contents.mails)
    if (isSent(item.state)) files.set(`${path}.eml`, await mailOf(item));
  for (const packet of contents.reckonings) addPacket(files, packet);

  const { version, hash } = events.at(-1) ?? {};
  files.set('events.jsonl', lines(events));
  files.set(
    'manifest.json',
    pretty({
      format: 'duekeeper-case/1',
      brand: state.id,
      case: caseId,
      scheme: found.scheme ?? state.scheme,
      recordedUntil: contents.at,
      head: { version, hash },
      caseEvents: contents.events.map((event) => event.version),
    }),
  );
  files.set('核验说明.txt', text(PROCEDURE));
  files.set('verify.mjs', text(VERIFY_SCRIPT));
  files.set('SHA256SUMS', sums(files));
  return zip(files, contents.at);
}
