import { askForCalendar, reportQuarter } from '../../../infra/functions.ts';
import type { Host } from '../../../infra/local/host.ts';
import { type Moment, parseMoment } from '../../../shared/calendar/moment.ts';
import { PLAIN_2027 } from '../../register/notice-2027.ts';
import {
  city,
  command,
  commandOn,
  enter,
  file,
  HOLDER,
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

/** A holiday notice is asked for and comes: an evaluation stands now, and a report has more time. */
export const CALENDAR: readonly Step[] = [
  ...prelude(enter('rice-noodles', '五华米线工匠')),
  daily('ask-for-calendar', '2026-11-02T09:00:00+08:00', ({ ports }) => askForCalendar(ports)),
  ...prelude(received('open', '2027-02-01')),
  {
    ...commandOn('2027-02-02T10:00:00+08:00', 'calendar:national', city, {
      type: 'import-calendar',
      notice: PLAIN_2027,
    }),
    scheduledAgain: true,
  },
];
