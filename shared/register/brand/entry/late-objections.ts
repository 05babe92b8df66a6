import { schemeByVersion } from '../../../schemes/catalogue.ts';
import type { FollowUps } from '../../follow-up.ts';
import { reportOfLateObjection } from '../../public-report/decider.ts';
import type { BrandState } from '../state.ts';
import { unreportedObjections } from './objections.ts';

/** Each becomes a report of its own, which the city takes up like any other. */
export function lateObjectionFollowUps(brand: BrandState): FollowUps | undefined {
  const late = unreportedObjections(brand.application);
  if (late.length === 0) return undefined;
  const city = schemeByVersion(brand.scheme).city.code;
  return {
    tell: late.map(({ id: objectionId, facts, evidence, receivedOn }) =>
      reportOfLateObjection({ brand: brand.id, objectionId, facts, evidence, receivedOn, city }),
    ),
    record: { type: 'record-objections-reported', objections: late.map(({ id }) => id) },
  };
}
