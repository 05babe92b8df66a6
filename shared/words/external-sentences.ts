import { formatDay } from '../calendar/day.ts';
import { caseLabel } from '../notices/wording.ts';
import type { ExternalEvent } from '../register/brand/external/events.ts';
import type { Line } from './line.ts';

type Sentences = {
  readonly [Type in ExternalEvent['type']]: (event: Extract<ExternalEvent, { type: Type }>) => Line;
};

export const EXTERNAL_SENTENCES: Sentences = {
  BlacklistMatched: ({ list, creditCode, on }) => ({
    text: `${formatDay(on)}名单比对：持有人（${creditCode}）出现在“${list.title}”中，待核实`,
    documents: [list],
  }),
  BlacklistMatchSettled: ({ caseId, reason }) => ({
    text: caseId
      ? `名单比对结果已核实，据此登记${caseLabel(caseId)}`
      : `名单比对结果经核实不立案。理由：${reason}`,
  }),
  RecommendedUpward: ({ to, document, on }) => ({
    text: `${formatDay(on)}推荐上报${to}`,
    documents: [document],
  }),
};
