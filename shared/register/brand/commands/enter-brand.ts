import * as z from 'zod';
import { demand } from '../../../refusal.ts';
import { countyOf } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import type { CommandType, Context } from '../../decider.ts';
import { evaluationDeadline } from '../evaluation.ts';
import type { BrandEvent } from '../events.ts';
import { DayInput, demandFact, Text } from '../inputs.ts';
import type { BrandState } from '../state.ts';

const input = z.object({
  id: Text,
  scheme: Text,
  name: Text,
  kind: Text,
  category: Text,
  county: Text,
  holder: z.object({ id: Text, name: Text, creditCode: Text.optional() }),
  enteredOn: DayInput,
  provenance: z.enum(['real-name', 'illustrative', 'register']).default('register'),
});

function decide(
  brand: z.output<typeof input>,
  state: BrandState | undefined,
  context: Context,
): readonly BrandEvent[] {
  const { scheme } = context;
  demand(
    brand.scheme === scheme.id,
    'scheme.not-served',
    `本系统现行方案为 ${scheme.id}，收到“${brand.scheme}”`,
  );
  demand(!state, 'brand.entered-before', `品牌“${brand.name}”已在库，不能重复入库`);
  demand(
    scheme.objectKinds.some(({ code }) => code === brand.kind),
    'brand.kind-unknown',
    `申报类别应为：${scheme.objectKinds.map(({ code, name }) => `${code}（${name}）`).join('、')}`,
  );
  demand(
    scheme.categories.some(({ code }) => code === brand.category),
    'brand.category-unknown',
    `所属类别应为：${scheme.categories.map(({ code, name }) => `${code}（${name}）`).join('、')}`,
  );
  demandFact(brand.enteredOn, context);
  const county = countyOf(scheme, brand.county).code;
  return [
    { type: 'BrandEntered', ...brand, county, scheme: schemeVersion(scheme) },
    ...evaluationDeadline(context, brand.enteredOn, 1),
  ];
}

/** A brand that is on the register already comes in with its day of entry. */
export const enterBrand = { title: '登记在库品牌', input, decide } satisfies CommandType<
  BrandState | undefined,
  BrandEvent,
  typeof input
>;
