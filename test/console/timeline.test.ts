import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../shared/console/timeline.ts';
import { allItems } from '../../shared/ledger/pages.ts';
import type { StoredEvent } from '../../shared/ledger/port.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { contextOf, SENTENCE_TYPES, sentence } from '../../shared/words/sentences.ts';
import { seed } from './fixtures.ts';

const scheme = schemeById('kunming-2025');
const SOURCES = globSync('shared/register/brand/**/*events.ts');

async function history(id: string): Promise<readonly StoredEvent[]> {
  const { ledger } = await seed(9);
  return allItems((page) => ledger.events(`brand:${id}`, 0, page));
}

describe('The timeline', () => {
  test('has a sentence for every fact that can happen to a brand', () => {
    const text = SOURCES.map((file) => readFileSync(file, 'utf8')).join('\n');
    const types = [...text.matchAll(/readonly type: '(\w+)'/g)];
    expect([...SENTENCE_TYPES].sort()).toEqual(types.map(([, type]) => type).sort());
  });

  test('says each fact of a long history in Chinese, without ids of the machine', async () => {
    const events = await history('b8');
    const context = contextOf(events, scheme);
    const sentences = events.map(({ event }) => sentence(event, context).text);
    expect(new Set(events.map(({ event }) => event.type)).size).toBeGreaterThan(10);
    for (const text of sentences) expect(text).not.toMatch(/undefined|case-1|[A-Z]{2,}|15\(/);
  });

  test('says in plain words what was late, and since when', async () => {
    const events = await history('b2');
    const lapsed = events.find(({ event }) => event.type === 'DeadlineLapsed');
    expect(lapsed && sentence(lapsed.event, contextOf(events, scheme)).late).toBe(
      '系统记录晚于届满（应为2026年11月17日 周二 00:00）',
    );
  });

  test('is newest first; what one act brought about stays together, cause first', async () => {
    const entries = entriesOf(await history('b1'));
    const moments = entries.map(([{ recordedAt }]) => recordedAt);
    expect(moments).toEqual([...moments].sort().reverse());
    const entry = entries.at(-1)?.map(({ event }) => event.type);
    expect(entry).toEqual(['BrandEntered', 'DeadlineSet']);
  });

  test('shows an event of an unknown type by its type rather than hide it', () => {
    const context = contextOf([], scheme);
    expect(sentence({ type: 'SomethingNew' }, context).text).toBe('SomethingNew');
  });
});
