import { parseArgs } from 'node:util';
import writeExcelFile from 'write-excel-file/node';
import { createExecutor } from '../../../shared/application/execute.ts';
import { exportQuarter } from '../../../shared/application/quarter-export.ts';
import { parseQuarter } from '../../../shared/export/quarter.ts';
import type { Sheet } from '../../../shared/export/workbook.ts';
import { required } from './arguments.ts';
import { localLaw } from './law.ts';
import { openExisting } from './ledger.ts';

/** Wide enough for its longest cell, Chinese signs counting double, within reason. */
const widthOf = (cells: readonly (string | number)[]): number =>
  Math.min(60, Math.max(...cells.map((cell) => [...`${cell}`].length)) * 2 + 2);

const sheetOf = ({ name, columns, rows }: Sheet) => ({
  sheet: name,
  columns: columns.map((column, i) => ({
    width: widthOf([column, ...rows.map((row) => row[i] ?? '')]),
  })),
  stickyRowsCount: 1,
  data: [
    columns.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value }))),
  ],
});

/**
 * `export --quarter 2026Q4 --out FILE.xlsx [--data DIR]`: the quarterly workbook for the province,
 * with the counties' performance. Reads only.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      quarter: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string', default: '.data' },
    },
  });
  const quarter = parseQuarter(required('quarter', values.quarter));
  const out = required('out', values.out);
  const ledger = openExisting(values.data);
  try {
    const { scheme, lawOf } = await localLaw(values.data, ledger);
    const { stateOf } = createExecutor(ledger, lawOf);
    const sheets = await exportQuarter(quarter, scheme, ledger, stateOf);
    await writeExcelFile(sheets.map(sheetOf)).toFile(out);
    for (const { name, rows } of sheets) console.log(`${name}：${rows.length} 行`);
    console.log(`已写入 ${out}（${quarter.from} 至 ${quarter.to}）`);
    return 0;
  } finally {
    await ledger.close();
  }
}
