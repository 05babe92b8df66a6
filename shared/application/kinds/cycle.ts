import { cycleDecider } from '../../register/cycle/decider.ts';

export const cycle = { decider: cycleDecider, notices: () => [] };
