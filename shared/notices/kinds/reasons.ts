import type { Case } from '../../register/brand/state.ts';
import type { Scene } from '../draft.ts';
import type { Block } from '../notice.ts';
import { paragraph, sanctionOf } from '../wording.ts';
import { chain } from './escalation.ts';
import { factsAndGrounds } from './order.ts';

/** Facts, evidence and grounds of a sanction, with the orders that went before it. */
export const reasonsFor = (
  scene: Scene,
  matter: Case,
  measure: string,
  who?: string,
): readonly Block[] => [
  ...factsAndGrounds(scene, matter, sanctionOf(measure), who),
  ...(matter.orders.length > 0
    ? [paragraph('此前的责令整改和复查情况：'), chain(scene, matter)]
    : []),
];
