import type { Moment } from '../../calendar/moment.ts';
import type { NoticeBatchEvent } from './events.ts';
import type { NoticeBatchState } from './state.ts';

/** Something happened that every brand on the list has to hear. */
const withNews = (
  state: NoticeBatchState,
  since: Moment,
  changes: Partial<NoticeBatchState>,
): NoticeBatchState => ({
  ...state,
  ...changes,
  news: { n: state.news.n + 1, since, untold: state.brands.map(({ id }) => id) },
});

/** What a fact does to what is known of a public notice. */
export function evolve(
  state: NoticeBatchState | undefined,
  event: NoticeBatchEvent,
): NoticeBatchState {
  if (event.type === 'BrandsListed') {
    const { type: _, on: listedOn, at: since, ...list } = event;
    const untold = list.brands.map(({ id }) => id);
    return { ...list, listedOn, status: 'listed', news: { n: 1, since, untold } };
  }
  if (!state) throw new Error(`${event.type} on a list that was never made`);
  switch (event.type) {
    case 'NoticePosted': {
      const { postedAt, url, proof, deadline } = event;
      const posting = { at: postedAt, url, proof };
      return withNews(state, event.at, { posting, deadline, status: 'running' });
    }
    case 'NoticeRecomputed':
      return withNews(state, event.at, { deadline: event.deadline, status: 'running' });
    case 'NoticeEndWithheld':
      return { ...state, status: 'withheld' };
    case 'NoticeEnded':
      return withNews(state, event.at, { status: 'ended' });
    case 'NoticeWithdrawn': {
      const { on, reason, document } = event;
      return withNews(state, event.at, {
        withdrawn: { on, reason, document },
        status: 'withdrawn',
      });
    }
    case 'BrandsTold': {
      const untold = state.news.untold.filter((id) => !event.brands.includes(id));
      return { ...state, news: { ...state.news, untold } };
    }
  }
}
