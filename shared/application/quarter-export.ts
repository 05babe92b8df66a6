import type { Quarter } from '../export/quarter.ts';
import { COUNTIES, type Sheet, workbookOf } from '../export/workbook.ts';
import { allItems, everyItem } from '../ledger/pages.ts';
import type { Ledger, StoredEvent } from '../ledger/port.ts';
import type { StreamId } from '../ledger/stream.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import { areasOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';

/** Reads the register and the reports of every office, and puts a quarter of them into sheets. */
export async function exportQuarter(
  quarter: Quarter,
  scheme: Scheme,
  ledger: Pick<Ledger, 'lookup' | 'events'>,
  stateOf: (stream: StreamId) => Promise<unknown>,
): Promise<readonly Sheet[]> {
  const histories: (readonly StoredEvent[])[] = [];
  const reports: PublicReportState[] = [];
  for (const { code } of areasOf(scheme)) {
    for await (const stream of everyItem((page) => ledger.lookup(`office:${code}`, page)))
      if (stream.startsWith('brand:'))
        histories.push(await allItems((page) => ledger.events(stream, 0, page)));
    for await (const stream of everyItem((page) => ledger.lookup(`public-reports:${code}`, page)))
      reports.push((await stateOf(stream)) as PublicReportState);
  }
  return workbookOf(histories, reports, quarter, scheme);
}

/** Of several schemes one for each city, with the counties of all that are the city's. */
export const oneACity = (schemes: readonly Scheme[]): readonly Scheme[] =>
  schemes
    .filter(({ city }, i) => schemes.findIndex((one) => one.city.code === city.code) === i)
    .map((scheme) => {
      const counties = schemes
        .filter(({ city }) => city.code === scheme.city.code)
        .flatMap((one) => one.counties);
      return { ...scheme, counties: [...new Map(counties.map((one) => [one.code, one])).values()] };
    });

/** Of the same workbook the sheet of the counties alone. */
export async function countiesIn(...of: Parameters<typeof exportQuarter>): Promise<Sheet> {
  const sheet = (await exportQuarter(...of)).find(({ name }) => name === COUNTIES);
  if (!sheet) throw new Error(`the workbook has no sheet ${COUNTIES}`);
  return sheet;
}
