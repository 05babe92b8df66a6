import { compose } from '../../notices/compose.ts';
import { brandDecider } from '../../register/brand/decider.ts';
import { lateObjectionFollowUps } from '../../register/brand/entry/late-objections.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import type { BrandState } from '../../register/brand/state.ts';
import type { Kind } from './kind.ts';

export const brand: Kind<BrandState, BrandEvent> = {
  decider: brandDecider,
  notices: compose,
  followUps: async (state) => lateObjectionFollowUps(state),
};
