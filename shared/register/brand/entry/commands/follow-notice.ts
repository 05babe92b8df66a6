import * as z from 'zod/mini';
import type { CommandType } from '../../../decider.ts';
import type { NoticeBatchState } from '../../../notice-batch/state.ts';
import type { BrandEvent } from '../../events.ts';
import { Text } from '../../inputs.ts';
import type { BrandState } from '../../state.ts';
import type { EntryEvent } from '../events.ts';

const input = z.object({ batch: Text });

/** What the public notice has come to, as far as the brand has not heard of it. */
function* news(brand: BrandState, batch: NoticeBatchState): Generator<EntryEvent> {
  const { notice } = brand.application ?? {};
  if (notice?.batch !== batch.id) yield { type: 'ListedForNotice', batch: batch.id };
  const { posting, deadline } = batch;
  if (!posting || !deadline) return;
  const until = deadline.reckoning.dueOn;
  const { url } = posting;
  if (notice?.until !== until)
    yield { type: 'NoticeOpened', batch: batch.id, url, postedOn: deadline.reckoning.from, until };
  if (batch.status === 'ended') yield { type: 'NoticeClosed', batch: batch.id, lastDay: until };
}

/** Stages at which a brand waits for its public notice, or for its end. */
const WAITING: readonly (string | undefined)[] = ['to-list', 'listed', 'on-notice'];

/** A notice that was withdrawn sends its brands back; one that has entered on it is put before people. */
function* withdrawal(
  { application, standing }: BrandState,
  { id, withdrawn }: NoticeBatchState,
): Generator<EntryEvent> {
  if (!withdrawn || !application || application.notice?.batch !== id) return;
  const { stage, questioned } = application;
  const told = { batch: id, ...withdrawn };
  const onRegister = standing === 'listed' || standing === 'suspended';
  if (stage === 'entered') {
    if (onRegister && !questioned) yield { type: 'EntryQuestioned', ...told };
  } else if (stage !== 'closed') yield { type: 'NoticeWithdrawn', ...told };
}

/** The list that a brand is on tells it what happened; told twice, it changes nothing. */
export const followNotice = {
  title: '接收公示进展',
  input,
  reads: ({ batch }) => [`notice-batch:${batch}`],
  decide({ batch }, brand, { related }) {
    const list = related?.[`notice-batch:${batch}`] as NoticeBatchState | undefined;
    const { stage, notice } = brand.application ?? {};
    if (list?.withdrawn) return [...withdrawal(brand, list)];
    const elsewhere = notice && notice.batch !== batch;
    return list && !elsewhere && WAITING.includes(stage) ? [...news(brand, list)] : [];
  },
} satisfies CommandType<BrandState, BrandEvent, typeof input>;
