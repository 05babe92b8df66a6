import {
  type PartyEvent,
  type PartyState,
  partyDecider,
  passOnFinding,
} from '../../register/party/decider.ts';
import type { Kind } from './kind.ts';

export const party: Kind<PartyState, PartyEvent> = {
  decider: partyDecider,
  notices: () => [],
  async followUps(state, _stream, lookUp) {
    return passOnFinding(state, async (key) =>
      (await lookUp(key)).filter((stream) => stream.startsWith('brand:')),
    );
  },
};
