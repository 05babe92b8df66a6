import { expect } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { importNotice } from '../../shared/calendar/data.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { dayOf, type Moment, momentAt, parseMoment } from '../../shared/calendar/moment.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { parseNotice, type YearNoticeInput } from '../../shared/calendar/notice.ts';
import { Refusal } from '../../shared/refusal.ts';
import { brandDecider } from '../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { tasks } from '../../shared/register/brand/tasks.ts';
import { type Calendars, type Context, fold } from '../../shared/register/decider.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../shared/schemes/format.ts';
import { type Answers, withAnswers } from '../../shared/schemes/rulings.ts';
import type { Command } from './commands.ts';

/** `given(history).when(command, { at, as }).thenOnly(events)`: a brand's life, told in its events. */

export const scheme = schemeById('kunming-2025');

const one = (data = NATIONAL): Calendars => {
  const national = compileCalendar(data);
  return { national, county: national };
};

/** As shipped: 2021 to 2026 announced, from 2026-12-20 on provisional. */
export const SHIPPED = one();

/** The shipped calendar with one more yearly notice imported. */
export const withNotice = (notice: YearNoticeInput): Calendars =>
  one(importNotice(NATIONAL, parseNotice(notice)));

/** `2026-01-15` is 10:00 on that day; anything longer is an instant. */
export const momentOf = (at: string): Moment =>
  at.length === 10 ? momentAt(at as Day, '10:00') : parseMoment(at);

export interface When {
  readonly at: string;
  /** Id of the person who acts. */
  readonly as?: string;
  /** The holder itself acts, from its own account. */
  readonly byHolder?: boolean;
  readonly calendars?: Calendars;
  /** What the command finds where it looks something up. */
  readonly found?: readonly BrandState[];
}

/** Commands on the way, each with its day and who acted: `['2026-01-15', draft(), 'officer']`. */
export type Step = readonly [at: string, command: Command, as?: string];

export const stateOf = (events: readonly BrandEvent[]): BrandState | undefined =>
  fold(brandDecider, events);

/** Part of an event; its type at least. */
export type Expected = { readonly type: BrandEvent['type']; readonly [field: string]: unknown };

const expectEvents = (events: readonly BrandEvent[], expected: readonly Expected[]) => {
  expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
  expect(events).toMatchObject(expected);
};

/** The register where the open questions are answered like this; Kunming's where none is named. */
export function under(answers: Answers, of = scheme) {
  const law = withAnswers(of, answers);

  function contextAt({
    at,
    as = 'officer',
    byHolder = false,
    calendars = SHIPPED,
    found = [],
  }: When): Context {
    const now = momentOf(at);
    return { now, today: dayOf(now), actor: as, byHolder, scheme: law, calendars, found };
  }

  /** What happens by itself up to a moment, as the sweep makes it happen: commit after commit. */
  function happenings(events: readonly BrandEvent[], when: When): readonly BrandEvent[] {
    const brand = stateOf(events);
    const due = brand ? brandDecider.advance(brand, contextAt(when)) : [];
    return due.length ? [...due, ...happenings([...events, ...due], when)] : [];
  }

  function decided(events: readonly BrandEvent[], command: Command, when: When) {
    const before = [...events, ...happenings(events, when)];
    return { before, decision: brandDecider.decide(command, stateOf(before), contextAt(when)) };
  }

  /** The events of a life led by commands, each after what was due before it. */
  function lived(...steps: readonly Step[]): readonly BrandEvent[] {
    return continued([], ...steps);
  }

  /** A life, continued. */
  const continued = (events: readonly BrandEvent[], ...steps: readonly Step[]) =>
    steps.reduce<readonly BrandEvent[]>((life, [at, command, as]) => {
      const { before, decision } = decided(life, command, { at, as });
      if (decision instanceof Refusal) throw decision;
      return [...before, ...decision];
    }, events);

  const given = (history: readonly BrandEvent[]) => ({
    when: (command: Command, when: When) => {
      const { decision } = decided(history, command, when);
      const events = () => {
        if (decision instanceof Refusal) throw decision;
        return decision;
      };
      return {
        events,
        /** These events and no other; each may be told in part. */
        thenOnly: (...expected: Expected[]) => expectEvents(events(), expected),
        /** These among others, in whatever order. */
        thenAmong: (...expected: Expected[]) => {
          for (const event of expected)
            expect(events()).toContainEqual(expect.objectContaining(event));
        },
        thenRefused: (code: string) => {
          expect(decision).toBeInstanceOf(Refusal);
          expect(decision).toMatchObject({ code });
        },
      };
    },
    /** What happens by itself until a moment. */
    thenAdvanced: (until: string, ...expected: Expected[]) =>
      expectEvents(happenings(history, { at: until }), expected),
  });

  return { contextAt, happenings, lived, continued, given };
}

export const { contextAt, happenings, lived, continued, given } = under({});

/** What a brand asks of the offices, but for the development plan, for which each asks until it is on file. */
export const pressing = (brand: BrandState, law?: Scheme) =>
  tasks(brand, law).filter(({ kind }) => kind !== 'file-development-plan');
