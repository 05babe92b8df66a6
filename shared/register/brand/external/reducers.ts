import type { BrandState } from '../state.ts';
import type { ExternalEvent } from './events.ts';

type Reducers = {
  readonly [Type in ExternalEvent['type']]: (
    brand: BrandState,
    event: Extract<ExternalEvent, { type: Type }>,
  ) => BrandState;
};

export const externalReducers: Reducers = {
  BlacklistMatched: (brand, { list, creditCode, on }) => ({
    ...brand,
    external: { ...brand.external, match: { list, creditCode, since: on } },
  }),
  BlacklistMatchSettled: (brand) => ({
    ...brand,
    external: { ...brand.external, match: undefined },
  }),
  RecommendedUpward: (brand, { to, on }) => ({
    ...brand,
    external: {
      ...brand.external,
      recommended: [...(brand.external?.recommended ?? []), { to, on }],
    },
  }),
};
