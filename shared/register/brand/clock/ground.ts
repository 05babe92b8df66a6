import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Context } from '../../decider.ts';
import type { StopGround } from './events.ts';

export const GROUNDS = { 'force-majeure': '不可抗力', other: '其他正当理由' } as const;

/**
 * Whether a holder's period may be moved: always for force majeure (民诉法86), for any other good
 * reason only where the city has ruled so.
 */
export const isAdmitted = (
  ground: StopGround,
  ruling: 'extension' | 'clock-stop',
  { scheme }: Context,
): boolean => ground === 'force-majeure' || answerIfAsked(scheme, ruling) === 'with-reason';
