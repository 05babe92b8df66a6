import type { Day } from '../../calendar/day.ts';
import type { DeskLine } from './desk.ts';

/** A mail that did not arrive at an office, and the office that has to tell it instead. */
export interface Unreached {
  readonly name: string;
  readonly by: string;
  /** The day of the first that did not arrive, and of the last. */
  readonly since: Day;
  readonly on: Day;
  readonly noticeId: string;
  readonly subject: string;
}

interface Office {
  readonly code: string;
  readonly lastDigestOn?: Day;
  readonly unreached?: Unreached | undefined;
}

/** On whose desk it lies. */
export const unreachedBy = ({ unreached }: Office): readonly string[] =>
  unreached ? [unreached.by] : [];

/**
 * What an office that mail does not reach puts on the desk of the office above it: from the day
 * after the mail on, so that no digest of one morning depends on which office came first.
 */
export function unreachedLines(
  { unreached, lastDigestOn }: Office,
  office: string,
  today: Day,
): readonly DeskLine[] {
  if (unreached?.by !== office || unreached.since >= today) return [];
  const arrivedSince = lastDigestOn && unreached.on < lastDigestOn && lastDigestOn < today;
  if (arrivedSince) return [];
  return [
    {
      group: 'contact',
      urgency: 'normal',
      subject: unreached.name,
      what: `电话告知并核对邮箱，邮件未送达：${unreached.subject}`,
      owner: office,
      since: unreached.since,
      brand: '',
      kind: 'office-unreached',
      noticeId: unreached.noticeId,
    },
  ];
}
