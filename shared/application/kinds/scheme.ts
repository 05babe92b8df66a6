import { schemeDecider } from '../../register/scheme/decider.ts';

export const scheme = { decider: schemeDecider, notices: () => [] };
