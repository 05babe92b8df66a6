import { askForCalendar, reportQuarter } from '../../../infra/functions.ts';
import type { Host } from '../../../infra/local/host.ts';
import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import { PLAIN_2027, SUNDAY_WORKED_2027 } from '../../register/notice-2027.ts';
import {
  city,
  command,
  commandOn,
  direct,
  enter,
  file,
  HOLDER,
  lead,
  officer,
  order,
  prelude,
  type Step,
} from '../story.ts';
import { received } from './reports.ts';

const CODE = '91350100M000100Y43';

/** A daily run of its own, started again where it fails. */
const daily = (
  name: string,
  at: string,
  run: (host: Host) => (input: { readonly now: Moment }) => Promise<unknown>,
): Step => ({
  name,
  at: parseMoment(at),
  scheduledAgain: true,
  act: (host) => run(host)({ now: parseMoment(at) }),
});

const unserved = order('rice-noodles', '示例人社责改〔2026〕1号').slice(0, -1);
const served = order('rice-noodles', '示例人社责改〔2026〕1号').slice(-1);

/** A holder whose mails have nowhere to go, named on a list of another authority. */
export const REACHED: readonly Step[] = [
  ...prelude(enter('rice-noodles', '五华米线工匠', { ...HOLDER, creditCode: CODE }), ...unserved),
  commandOn('2026-03-03T15:00:00+08:00', `party:${HOLDER.id}`, officer, {
    type: 'set-contact',
    email: 'moved@party.example',
    phone: '0871-00000000',
  }),
  commandOn('2026-03-03T16:00:00+08:00', `party:${HOLDER.id}`, officer, { type: 'erase-contact' }),
  ...served,
  command('2026-03-05T10:00:00+08:00', 'rice-noodles', city, {
    type: 'note-blacklist-match',
    list: file('严重违法失信企业名单'),
    creditCode: CODE,
  }),
  command('2026-03-06T10:00:00+08:00', 'rice-noodles', officer, {
    type: 'settle-blacklist-match',
    reason: '同名不同码',
  }),
  daily('report-quarter', '2026-04-01T09:00:00+08:00', ({ ports }) => reportQuarter(ports)),
];

const importCalendar = (at: string, notice: object): Step => ({
  ...commandOn(at, 'calendar:national', city, { type: 'import-calendar', notice }),
  scheduledAgain: true,
});

/** A holiday notice is asked for and comes: an evaluation stands now, and a report has more time. */
export const CALENDAR: readonly Step[] = [
  ...prelude(enter('rice-noodles', '五华米线工匠')),
  daily('ask-for-calendar', '2026-11-02T09:00:00+08:00', ({ ports }) => askForCalendar(ports)),
  ...prelude(received('open', '2027-02-01')),
  importCalendar('2027-02-02T10:00:00+08:00', PLAIN_2027),
];

const onCase = (at: string, actor: Actor, type: string, fields: object = {}) =>
  command(at, 'rice-noodles', actor, { type, caseId: 'case-1', ...fields });

/** Three months from 2026-11-21 that a Sunday worked would shorten; the city keeps what was told. */
export const KEPT: readonly Step[] = [
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    command('2026-11-20T10:00:00+08:00', 'rice-noodles', officer, {
      type: 'record-finding',
      grounds: ['15(2)2'],
      facts: '整改后再次发生',
      evidence: [file('实地核查记录')],
      foundOn: '2026-11-20',
    }),
    onCase('2026-11-20T11:00:00+08:00', officer, 'draft-order'),
    onCase('2026-11-20T14:00:00+08:00', lead, 'sign-order'),
    onCase('2026-11-20T15:00:00+08:00', officer, 'number-order', {
      number: '示例人社责改〔2026〕1号',
    }),
    onCase('2026-11-21T10:00:00+08:00', officer, 'serve-order', direct('2026-11-21')),
    onCase('2026-11-21T11:00:00+08:00', officer, 'hold-interview', {
      on: '2026-11-21',
      record: file('约谈记录'),
    }),
  ),
  ...prelude(importCalendar('2026-12-10T10:00:00+08:00', SUNDAY_WORKED_2027)),
  command('2026-12-11T10:00:00+08:00', 'rice-noodles', city, {
    type: 'keep-due-date',
    deadlineId: 'case-1/rectification-after-interview',
    reason: '已书面告知当事人',
  }),
];
