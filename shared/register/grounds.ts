import type { Day } from '../calendar/day.ts';
import { reckon } from '../periods/reckon.ts';
import type { Reckoning } from '../periods/reckoning.ts';
import { demand } from '../refusal.ts';
import { ruleOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { schemeVersion } from '../schemes/version.ts';
import { calendarFor } from './deadlines.ts';
import type { Context } from './decider.ts';

/**
 * The measure that all grounds of one finding lead to.
 * @throws Refusal for a ground that is unknown, that no finding brings about, or of another measure.
 */
export function measureOf(grounds: readonly string[], scheme: Scheme): string {
  const known = grounds.map((code) => {
    const ground = scheme.grounds.find((g) => g.code === code);
    demand(ground, 'ground.unknown', `方案没有情形“${code}”`);
    demand(
      ground.arises === 'finding',
      'ground.by-ladder-only',
      `情形“${code}”只能由上一阶段复查认定或累计次数产生，不能直接登记`,
    );
    return ground;
  });
  const measure = known[0]?.measure ?? '';
  demand(
    known.every((g) => g.measure === measure),
    'finding.mixed-measures',
    '一次登记的各项情形应适用同一措施；不同措施请分别立案',
  );
  return measure;
}

interface Found {
  readonly grounds: readonly string[];
  readonly foundOn: Day;
  /** Given where the finding rests on what has lasted since that day. */
  readonly lastActiveOn?: Day | undefined;
}

/**
 * The period for which a ground asks to have lasted, once it is over: it ends on 20 November 2026 for
 * two years from 20 November 2024, and may be found from the 21st on.
 * @throws Refusal `finding.no-period`, `finding.period-not-over`.
 */
export function lastingOf(
  { grounds, foundOn, lastActiveOn }: Found,
  context: Context,
): Reckoning | undefined {
  if (!lastActiveOn) return undefined;
  const { scheme } = context;
  const [lasting] = scheme.grounds.flatMap(({ code, lasting: asked }) =>
    asked && grounds.includes(code) ? [asked] : [],
  );
  demand(lasting, 'finding.no-period', '所列情形都不以持续的期间为条件，不填起算的日期');
  const rule = ruleOf(scheme, lasting.rule);
  const period = reckon(rule, lastActiveOn, calendarFor(rule, context), schemeVersion(scheme));
  demand(
    foundOn > period.dueOn,
    'finding.period-not-over',
    `“${lasting.text}”自${rule.startLabel}（${lastActiveOn}）起至 ${period.dueOn} 届满，查明日 ${foundOn} 尚未届满`,
  );
  return period;
}
