import type { Recipient } from '../notices/notice.ts';
import type { OutboxRow } from './row.ts';

/** What goes out as one mail: `leader` gives it its id, the members go with it. */
export interface Parcel {
  readonly leader: OutboxRow;
  readonly members: readonly OutboxRow[];
}

/** Keeps a claim within one transaction of any ledger. */
export const MOST_NOTICES_A_MAIL = 40;

/** Under which the ledger keeps a recipient's contact: `party:p-1`, `office:530102`. */
export const contactKey = ({ kind, id }: Recipient): string => `${kind}:${id}`;

/** The rows of one mail, the leader's first. */
export const rowsOf = ({ leader, members }: Parcel): readonly OutboxRow[] => [leader, ...members];

/** A first try may share a mail; what has been part of a mail keeps its own. */
const mayMerge = ({ leader, members }: Parcel): boolean =>
  leader.notice.mergeable && leader.state === 'ready' && leader.sends === 0 && members.length === 0;

const inParts = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

/** One mail a recipient: whatever may merge and is due now goes out together. */
export function gather(parcels: readonly Parcel[]): readonly Parcel[] {
  const merging = Map.groupBy(parcels.filter(mayMerge), ({ leader }) =>
    contactKey(leader.notice.to),
  );
  const merged = [...merging.values()]
    .flatMap((group) => inParts(group, MOST_NOTICES_A_MAIL))
    .flatMap(([first, ...rest]) =>
      first ? [{ leader: first.leader, members: rest.map(({ leader }) => leader) }] : [],
    );
  return [...parcels.filter((parcel) => !mayMerge(parcel)), ...merged];
}
