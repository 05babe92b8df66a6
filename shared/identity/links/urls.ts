import type { Moment } from '../../calendar/moment.ts';
import { type LinkSubject, signLink } from './link.ts';
import type { LinkKeys } from './port.ts';

/** What it takes to lead people outside the offices to their pages. */
export interface Links {
  /** Where the pages are served, without a slash at the end. */
  readonly baseUrl: string;
  readonly keys: LinkKeys;
}

/** The pages of a party's brands. */
export const holderUrl = async (party: string, issuedAt: Moment, { baseUrl, keys }: Links) =>
  `${baseUrl}/holder/${await signLink(`party:${party}`, 'pages', issuedAt, keys)}`;

/** The due days of a party or an office, for a calendar program. */
export const feedUrl = async (subject: LinkSubject, issuedAt: Moment, { baseUrl, keys }: Links) =>
  `${baseUrl}/feeds/${await signLink(subject, 'calendar', issuedAt, keys)}.ics`;
