import { demand } from '../refusal.ts';
import type { Scheme } from '../schemes/format.ts';

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
