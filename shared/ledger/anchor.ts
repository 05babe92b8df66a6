import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { hashOf } from './canonical.ts';
import type { DailyHead } from './chain.ts';
import type { Ledger } from './port.ts';
import type { Finding } from './verify-stream.ts';

const Anchor = z.object({
  format: z.literal('duekeeper-head/1'),
  takenAt: z.string(),
  streams: z.array(
    z.object({ stream: z.string(), version: z.int().check(z.positive()), hash: z.string() }),
  ),
  hash: z.string(),
});

/**
 * Reads a daily head that was exported earlier.
 * @throws Refusal `anchor.invalid` when it is not one, or was altered.
 */
export function parseAnchor(json: unknown): DailyHead {
  const { success, data } = Anchor.safeParse(json);
  if (!success || data.hash !== hashOf(data.streams))
    throw new Refusal('anchor.invalid', '日终链头文件格式不符，或内容与其哈希不符');
  return data as unknown as DailyHead;
}

/** Every stream must still contain what it ended with then: nothing was cut off or rewritten. */
export async function checkAnchor(ledger: Ledger, anchor: DailyHead): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { stream, version, hash } of anchor.streams) {
    const [stored] = (await ledger.events(stream, version - 1)).items;
    if (stored?.version !== version || stored.hash !== hash)
      findings.push({
        code: 'anchor.differs',
        id: stream,
        detail: `${anchor.takenAt}时的第${version}件事件已不存在或已改动`,
      });
  }
  return findings;
}
