import { composePublicReport } from '../../notices/public-report.ts';
import { publicReportDecider, reportFollowUps } from '../../register/public-report/decider.ts';
import type { PublicReportEvent } from '../../register/public-report/events.ts';
import type { PublicReportState } from '../../register/public-report/state.ts';
import type { Kind } from './kind.ts';

export const publicReport: Kind<PublicReportState, PublicReportEvent> = {
  decider: publicReportDecider,
  notices: ({ event, version }, state, directory) =>
    composePublicReport(event, version, state, directory),
  followUps: async (state) => reportFollowUps(state),
};
