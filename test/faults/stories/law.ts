import { city, commandOn, enter, lawyer, order, prelude, type Step, sweep } from '../story.ts';

const SCHEME = 'scheme:kunming-2025';

/** What an interrupted recomputation left, the next run finds: operators start it until it is done. */
const again = (step: Step): Step => ({ ...step, scheduledAgain: true });

/** An answer to a ruling and an amendment, each of which moves what is open. */
export const LAW: readonly Step[] = [
  ...prelude(
    enter('rice-noodles', '五华米线工匠'),
    enter('flowers', '五华花艺师'),
    ...order('rice-noodles', '示例人社责改〔2026〕1号'),
    sweep('2026-04-07T09:30:00+08:00', 'the period is over, and everybody was told'),
  ),
  again(
    commandOn('2026-04-07T10:00:00+08:00', SCHEME, lawyer, {
      type: 'answer-ruling',
      ruling: 'verification-within',
      answer: '10-working-days',
      reason: '复查须到现场',
    }),
  ),
  ...prelude(sweep('2027-05-10T09:30:00+08:00', 'the city was reminded of the evaluations')),
  again(commandOn('2027-05-11T10:00:00+08:00', SCHEME, city, { type: 'adopt-amendment' })),
];
