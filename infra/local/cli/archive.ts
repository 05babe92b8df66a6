import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveCase } from '../../../shared/archive/case-archive.ts';
import { everyItem } from '../../../shared/ledger/pages.ts';
import type { OutboxRow } from '../../../shared/outbox/row.ts';
import { required } from './arguments.ts';
import { withRecord } from './read-record.ts';

/**
 * `archive --brand ID --case ID --out FILE.zip [--data DIR]`: a case with its index, documents,
 * mails, reckonings and the chain of events; it can be checked without the product. Reads only.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      brand: { type: 'string' },
      case: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string', default: '.data' },
    },
  });
  const brand = required('brand', values.brand);
  const caseId = required('case', values.case);
  const out = required('out', values.out);
  return withRecord(values.data, brand, async (record, ledger) => {
    const rows: OutboxRow[] = [];
    for await (const row of everyItem((page) => ledger.noticesOf(`brand:${brand}`, page)))
      rows.push(row);
    const bytes = await archiveCase(record, rows, caseId);
    writeFileSync(out, bytes);
    console.log(
      `案卷 ${caseId}：${bytes.length} 字节，已写入 ${out}；核验方法见卷内“核验说明.txt”`,
    );
    return 0;
  });
}
