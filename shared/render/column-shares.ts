/** No column is narrower than a few signs, and none is widened for more than about a line. */
const [NARROWEST, WIDEST] = [8, 14] as const;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How wide the columns of a table are, in whole per cent, by what stands in them. */
export function columnShares({ columns, rows }: Table): readonly number[] {
  const lengths = columns.map((name, i) => {
    const longest = Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0));
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.floor((100 * length) / total));
}
