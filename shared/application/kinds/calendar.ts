import { calendarDecider } from '../../register/calendar/decider.ts';

export const calendar = { decider: calendarDecider, notices: () => [] };
