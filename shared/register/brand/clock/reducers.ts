import type { BrandState } from '../state.ts';
import type { ClockEvent } from './events.ts';

type Reducers = {
  readonly [Type in ClockEvent['type']]: (
    brand: BrandState,
    event: Extract<ClockEvent, { type: Type }>,
  ) => BrandState;
};

export const clockReducers: Reducers = {
  // A shorter day that waited for approval has lost its object: the day is reckoned anew anyway.
  ClockStopped: (brand, { deadlineId, from, ground, reason }) => {
    const { [deadlineId]: period, ...others } = brand.deadlines;
    if (!period) return brand;
    const { shortening: _, ...kept } = period;
    const stop = { from, ground, reason };
    return {
      ...brand,
      deadlines: { ...others, [deadlineId]: { ...kept, status: 'stopped', stop } },
    };
  },
};
