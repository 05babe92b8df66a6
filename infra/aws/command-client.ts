import * as z from 'zod/mini';
import type { ConsoleDeps } from '../../shared/console/deps.ts';
import { LedgerUnavailable, type Outcome } from '../../shared/ledger/port.ts';
import { Refusal } from '../../shared/refusal.ts';

/** An HTTP API gives up after 30 seconds. */
const PATIENCE_MS = 25_000;

const Refused = z.object({
  code: z.string(),
  requirement: z.string(),
  details: z._default(z.record(z.string(), z.unknown()), {}),
});

/**
 * Commands of whoever holds the token, through the command API like anybody else's: its authorizer
 * verifies the token again, and what shows the pages writes nothing itself.
 */
export const commandClient =
  (baseUrl: string, token: string): NonNullable<ConsoleDeps['acting']>['execute'] =>
  async (stream, command, { commandId }) => {
    const response = await fetch(`${baseUrl}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ stream, command, commandId }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause) => {
      throw new LedgerUnavailable('the command API did not answer', { cause });
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer as Outcome;
    const refused = Refused.safeParse(answer);
    if (response.status >= 500 || !refused.success)
      throw new LedgerUnavailable(`the command API answered ${response.status}`);
    const { code, requirement, details } = refused.data;
    throw new Refusal(code, requirement, details);
  };
