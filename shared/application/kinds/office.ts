import { composeCalendarRequest } from '../../notices/calendar-request.ts';
import { composeDigest } from '../../notices/digest.ts';
import { composeDuty } from '../../notices/duty.ts';
import { composeQuarterReport } from '../../notices/quarter-report.ts';
import {
  type OfficeEvent,
  type OfficeState,
  officeDecider,
} from '../../register/office/decider.ts';
import { officeByCode } from '../../schemes/catalogue.ts';
import type { Kind } from './kind.ts';

export const office: Kind<OfficeState, OfficeEvent> = {
  decider: officeDecider,
  notices: ({ event, version }, state, directory) => {
    const to = officeByCode(directory.scheme, event.office);
    switch (event.type) {
      case 'DigestSent':
        return [composeDigest(to, event, directory)];
      case 'CalendarAskedFor':
        return [composeCalendarRequest(to, event.year, directory)];
      case 'QuarterReported':
        return [composeQuarterReport(to, event, directory)];
      case 'OfficeUnreached':
        return [];
      default:
        return composeDuty(event, version, state, directory);
    }
  },
};
