import { momentFromEpoch } from '../../shared/calendar/moment.ts';

export const clock = () => momentFromEpoch(Date.now());
