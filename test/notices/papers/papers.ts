import { dayOf } from '../../../shared/calendar/moment.ts';
import type { ToldEvent } from '../../../shared/notices/compose.ts';
import type { Offices, Sheet } from '../../../shared/notices/papers/paper.ts';
import { chaptersOf, type FiledPaper, papersOf } from '../../../shared/notices/papers/record.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { brandDecider } from '../../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import {
  contextAt,
  happenings,
  momentOf,
  type Step,
  scheme,
  stateOf,
} from '../../register/given.ts';

/** Whom a brand may be transferred to. */
const PARTIES = {
  'party:p2': { id: 'p2', name: '示例新持有人有限公司', findings: {}, pending: [] },
};

/** A life led by commands, with the day on which each event was recorded. */
function recorded(...steps: readonly Step[]): readonly ToldEvent[] {
  const told: ToldEvent[] = [];
  const life: BrandEvent[] = [];
  const record = (events: readonly BrandEvent[], at: string) => {
    for (const event of events) {
      const recordedAt = momentOf(at);
      const today = dayOf(recordedAt);
      life.push(event);
      told.push({
        event,
        version: life.length,
        effectiveOn: brandDecider.effectiveOn(event, today),
        recordedAt,
      });
    }
  };
  for (const [at, command, as] of steps) {
    record(happenings(life, { at }), at);
    const decision = brandDecider.decide(command, stateOf(life), {
      ...contextAt({ at, as }),
      related: PARTIES,
    });
    if (decision instanceof Refusal) throw decision;
    record(decision, at);
  }
  return told;
}

const { calendars } = contextAt({ at: '2026-01-01' });

/** The documents of a life, under a scheme that may answer its rulings otherwise. */
export const papersIn = (
  steps: readonly Step[],
  under: Scheme = scheme,
  offices: Offices = {},
): readonly FiledPaper[] =>
  papersOf(chaptersOf(recorded(...steps)), { scheme: under, calendar: calendars.county }, offices);

/** Everything that a document says, attachments included. */
export const wordsOf = (sheet: Sheet): string => JSON.stringify(sheet);
