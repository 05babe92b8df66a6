import { createExecutor } from '../shared/application/execute.ts';
import { readLaw } from '../shared/application/law.ts';
import type { Moment } from '../shared/calendar/moment.ts';
import type { ConsoleDeps } from '../shared/console/deps.ts';
import type { Ledger } from '../shared/ledger/port.ts';
import type { Log } from '../shared/log.ts';
import { mergeNotices } from '../shared/notices/merge.ts';
import type { OutboxRow } from '../shared/outbox/row.ts';
import type { BrandState } from '../shared/register/brand/state.ts';
import type { PartyState } from '../shared/register/party/decider.ts';
import { renderHtml } from '../shared/render/html.ts';
import { renderText } from '../shared/render/text.ts';
import type { Scheme } from '../shared/schemes/format.ts';

export interface ConsolePorts {
  readonly ledger: Ledger;
  readonly scheme: Scheme;
  readonly beside?: readonly Scheme[] | undefined;
  readonly clock: () => Moment;
  readonly log: Log;
  /** Where the console is reached; rows of a mail lead there. */
  readonly baseUrl?: string | undefined;
}

/**
 * A mail as it went out: a leader with the notices that travelled in it. The button of a holder's
 * mail is left out: it opens the holder's own pages.
 */
async function rendered(
  row: OutboxRow,
  { ledger, baseUrl }: Pick<ConsolePorts, 'ledger' | 'baseUrl'>,
) {
  const members = await Promise.all((row.members ?? []).map((id) => ledger.notice(id)));
  const notice = mergeNotices([row, ...members].flatMap((one) => (one ? [one.notice] : [])));
  const options = baseUrl ? { baseUrl } : {};
  return {
    subject: notice.subject,
    html: renderHtml(notice, options),
    text: renderText(notice, options),
  };
}

/** What the console shows of a ledger, on any host. */
export async function consoleDeps({
  ledger,
  scheme,
  beside,
  clock,
  log,
  baseUrl,
}: ConsolePorts): Promise<ConsoleDeps> {
  const lawOf = await readLaw(ledger, scheme, beside);
  const { stateOf } = createExecutor(ledger, lawOf);
  return {
    ledger,
    scheme,
    beside,
    stateOf,
    readLaw: () => readLaw(ledger, scheme, beside),
    party: async (stream) => (await stateOf(stream)) as PartyState | undefined,
    brand: async (stream) => (await stateOf(stream)) as BrandState | undefined,
    clock,
    log,
    renderMail: (row) => rendered(row, { ledger, baseUrl }),
  };
}
