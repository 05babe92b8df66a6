import type { Decider } from '../decider.ts';
import type { FollowUp, FollowUps } from '../follow-up.ts';
import { advance, decide, reads } from './commands.ts';
import { desksOf, overdueAt } from './desk.ts';
import type { PublicReportEvent } from './events.ts';
import { evolve, type PublicReportState } from './state.ts';

/** 举报: a stream of its own, so that neither the brand's record nor its holder shows it. */
export const publicReportDecider: Decider<PublicReportState, PublicReportEvent> = {
  evolveVersion: 2,
  evolve,
  reads,
  decide,
  advance,
  nextDueAt: (state) => [state.untoldSince, overdueAt(state)].filter(Boolean).sort()[0],
  shardKey: (_, stream) => stream,
  lookups: (state) => [
    `public-reports:${state.office}`,
    ...desksOf(state).map((office) => `desk:${office}`),
  ],
  effectiveOn(event, today) {
    switch (event.type) {
      case 'PublicReportReceived':
        return event.receivedOn;
      case 'PublicReportUpheld':
        return event.foundOn;
      case 'PublicReportOverdue':
        return event.dueOn;
      case 'ReporterContacted':
        return event.on;
      default:
        return today;
    }
  },
  uniqueKeys: () => ({ take: [], release: [] }),
};

/** A finding that its brand has yet to hear of. Nothing of the report or of the reporter goes along. */
export function reportFollowUps({
  id,
  outcome,
  untoldSince,
}: PublicReportState): FollowUps | undefined {
  if (!untoldSince || outcome?.kind !== 'finding') return undefined;
  const { kind: _, brand, at: __, ...finding } = outcome;
  const command = { type: 'record-finding', ...finding };
  return {
    tell: [{ stream: `brand:${brand}`, command, commandId: `public-report:${id}:finding` }],
    record: { type: 'record-report-passed-on' },
  };
}

/** An objection that came after its public notice had closed goes on as a report to the city. */
export function reportOfLateObjection(objection: {
  readonly brand: string;
  readonly objectionId: string;
  readonly facts: string;
  readonly evidence: readonly { readonly title: string; readonly reference: string }[];
  readonly receivedOn: string;
  readonly city: string;
}): FollowUp {
  const { brand, objectionId, facts, evidence, receivedOn, city } = objection;
  const id = `${brand}-${objectionId}`;
  return {
    stream: `public-report:${id}`,
    command: {
      type: 'file-public-report',
      id,
      about: { brand },
      statement: facts,
      evidence,
      channel: 'objection',
      office: city,
      receivedOn,
    },
    commandId: `late-objection:${id}`,
  };
}
