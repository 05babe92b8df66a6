import { formatDay } from '../calendar/day.ts';
import type { ClockEvent } from '../register/brand/clock/events.ts';
import { GROUNDS } from '../register/brand/clock/ground.ts';
import type { Line } from './line.ts';

type Sentences = {
  readonly [Type in ClockEvent['type']]: (event: Extract<ClockEvent, { type: Type }>) => Line;
};

export const CLOCK_SENTENCES: Sentences = {
  ClockStopped: ({ from, ground, reason, document }) => ({
    text: `期限自${formatDay(from)}起中止计算（${GROUNDS[ground]}）：${reason}；恢复前不提醒、不届满`,
    documents: [document],
  }),
};
