import { type BrandRecord, readRecord } from '../../../shared/archive/record.ts';
import type { Ledger } from '../../../shared/ledger/port.ts';
import { localLaw } from './law.ts';
import { openExisting } from './ledger.ts';

/**
 * Reads a brand's record of the local ledger for one command, and writes nothing.
 * @throws Refusal `brand.unknown`, `ledger.missing`.
 */
export async function withRecord<T>(
  data: string,
  brand: string,
  run: (record: BrandRecord, ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = openExisting(data);
  try {
    const { lawOf } = await localLaw(data, ledger);
    return await run(await readRecord(ledger, lawOf, brand), ledger);
  } finally {
    await ledger.close();
  }
}
