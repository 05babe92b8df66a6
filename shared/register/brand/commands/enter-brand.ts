import * as z from 'zod/mini';
import type { Day } from '../../../calendar/day.ts';
import { demand } from '../../../refusal.ts';
import { answerIfAsked, countyOf } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import { demandCreditCode } from '../../credit-code.ts';
import type { CommandType, Context } from '../../decider.ts';
import { partyKey } from '../../party/known.ts';
import { demandNoBan, demandNoBanOnParty } from '../entry/ban.ts';
import { demandKind } from '../entry/kind.ts';
import { claimOf, plainName } from '../entry/name.ts';
import { evaluationDeadline } from '../evaluation/term.ts';
import type { BrandEvent } from '../events.ts';
import { CreditCodeInput, DayInput, demandFact, IdInput, NameInput, Text } from '../inputs.ts';
import { voidUnserved } from '../sanctions/decisions.ts';
import type { BrandState } from '../state.ts';
import { demandRegister } from './move-register.ts';

const input = z.object({
  id: IdInput,
  scheme: Text,
  name: NameInput,
  kind: Text,
  category: z._default(z.string(), ''),
  county: Text,
  holder: z.object({ id: IdInput, name: NameInput, creditCode: z.optional(CreditCodeInput) }),
  enteredOn: DayInput,
  register: z.optional(Text),
  provenance: z._default(z.enum(['real-name', 'illustrative', 'register']), 'register'),
});

/** A brand that left may come back: after a removal once the ban's last day has passed. */
function demandMayEnter(state: BrandState | undefined, name: string, enteredOn: Day): void {
  if (!state) return;
  const left = state.standing === 'removed' || state.standing === 'exited';
  demand(left, 'brand.entered-before', `品牌“${name}”已在库，不能重复入库`);
  demandNoBan(state, enteredOn);
}

/** A removed brand is barred under whatever id it comes back: same holder, same name. */
function demandNotBannedElsewhere(
  { id, name, enteredOn }: z.output<typeof input>,
  found: readonly BrandState[],
): void {
  for (const other of found)
    if (other.id !== id && plainName(other.name) === plainName(name)) demandNoBan(other, enteredOn);
}

/** What was open when the brand left does not come back with it. */
const leftOpen = (brand: BrandState): readonly BrandEvent[] =>
  Object.values(brand.cases)
    .filter(({ status }) => status === 'open')
    .flatMap(({ id }) => [
      ...voidUnserved(brand, id, '品牌离库后重新入库'),
      { type: 'CaseClosed', caseId: id, outcome: 'left' },
    ]);

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
  demandMayEnter(state, brand.name, brand.enteredOn);
  const found = (context.found ?? []) as readonly BrandState[];
  demandNotBannedElsewhere(brand, found);
  demandNoBanOnParty(brand.holder, found, brand.enteredOn, scheme);
  demandKind(brand, scheme);
  if (brand.register !== undefined) demandRegister(scheme, brand.register);
  demandFact(brand.enteredOn, context);
  const { creditCode } = brand.holder;
  if (creditCode !== undefined) demandCreditCode(creditCode);
  const county = countyOf(scheme, brand.county).code;
  return [
    {
      type: 'BrandEntered',
      ...brand,
      recordedOn: context.today,
      county,
      scheme: schemeVersion(scheme),
      ...(creditCode && { claim: claimOf(creditCode, brand.name) }),
    },
    ...(state ? leftOpen(state) : []),
    ...(state?.standing === 'removed' && answerIfAsked(scheme, 'count-after-re-entry') !== 'kept'
      ? [{ type: 'CountReset' as const, reason: '移出后重新入库' }]
      : []),
    ...evaluationDeadline(context, brand.enteredOn, (state?.evaluation.count ?? 0) + 1),
  ];
}

/** A brand that is on the register already comes in with its day of entry. */
export const enterBrand = {
  title: '登记在库品牌',
  input,
  looksUp: ({ holder: { id, creditCode } }) => [
    partyKey(id),
    ...(creditCode ? [`code:${creditCode}`] : []),
  ],
  decide,
} satisfies CommandType<BrandState | undefined, BrandEvent, typeof input>;
