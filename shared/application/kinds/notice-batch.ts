import { noticeBatchDecider, noticeFollowUps } from '../../register/notice-batch/decider.ts';
import type { NoticeBatchEvent } from '../../register/notice-batch/events.ts';
import type { NoticeBatchState } from '../../register/notice-batch/state.ts';
import type { Kind } from './kind.ts';

export const noticeBatch: Kind<NoticeBatchState, NoticeBatchEvent> = {
  decider: noticeBatchDecider,
  notices: () => [],
  followUps: async (state, stream) => noticeFollowUps(state, stream),
};
