import type { Moment } from '../calendar/moment.ts';
import { SYSTEM } from '../identity/actor.ts';
import { everyItem } from '../ledger/pages.ts';
import type { Ledger } from '../ledger/port.ts';
import { noticeId } from '../notices/notice-id.ts';
import type { Evidence } from '../register/brand/evidence.ts';
import type { BrandState } from '../register/brand/state.ts';
import { isCreditCode } from '../register/credit-code.ts';
import type { Executor } from './execute.ts';

const CODE = /(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g;

/** Every credit code that a list names, in whatever columns; what fails its check digit is none. */
export const creditCodesIn = (text: string): readonly string[] =>
  [...new Set(text.match(CODE) ?? [])].filter(isCreditCode);

export interface BlacklistMatch {
  readonly brand: string;
  readonly name: string;
  readonly holder: string;
  readonly creditCode: string;
  /** False where somebody is looking into an earlier match already, or into this very list. */
  readonly isNew: boolean;
}

/**
 * Compares a list (such as 严重违法失信企业名单) with the holders of the register. A match puts a
 * task on the county's desk and does nothing to anybody. The same list again changes nothing.
 */
export async function checkBlacklist(
  list: Evidence & { readonly text: string },
  now: Moment,
  ledger: Pick<Ledger, 'lookup' | 'outcome'>,
  { stateOf, execute }: Pick<Executor, 'stateOf' | 'execute'>,
): Promise<readonly BlacklistMatch[]> {
  const matches: BlacklistMatch[] = [];
  const { text, ...evidence } = list;
  for (const creditCode of creditCodesIn(text))
    for await (const stream of everyItem((page) => ledger.lookup(`code:${creditCode}`, page))) {
      const brand = (await stateOf(stream)) as BrandState;
      if (brand.standing !== 'listed' && brand.standing !== 'suspended') continue;
      const commandId = `blacklist:${noticeId(text, stream)}`;
      const known = brand.external?.match ?? (await ledger.outcome(commandId));
      if (!known)
        await execute(
          stream,
          { type: 'note-blacklist-match', list: evidence, creditCode },
          { commandId, actor: SYSTEM, now },
        );
      const { id, name, holder } = brand;
      matches.push({ brand: id, name, holder: holder.name, creditCode, isNew: !known });
    }
  return matches;
}
