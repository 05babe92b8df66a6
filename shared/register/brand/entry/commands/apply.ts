import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { areaOf } from '../../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../../schemes/version.ts';
import { demandCreditCode } from '../../../credit-code.ts';
import type { CommandType } from '../../../decider.ts';
import type { BrandEvent } from '../../events.ts';
import { CreditCodeInput, DayInput, demandFact, IdInput, NameInput, Text } from '../../inputs.ts';
import type { BrandState } from '../../state.ts';
import { assess } from '../assess.ts';
import { demandNoBan, demandNoBanOnParty } from '../ban.ts';
import { checkForm, FormInput } from '../form.ts';
import { demandKind } from '../kind.ts';
import { findMatches, likenessKeys } from '../matches.ts';
import { claimOf } from '../name.ts';
import { lateness, roundFor } from '../rounds.ts';

const input = z.extend(FormInput, {
  id: IdInput,
  scheme: Text,
  name: NameInput,
  kind: Text,
  category: z._default(z.string(), ''),
  county: Text,
  holder: z.object({ id: IdInput, name: NameInput, creditCode: CreditCodeInput }),
  /** The mark's name or registration, where it has one. */
  mark: z.optional(Text),
  on: DayInput,
  provenance: z._default(z.enum(['real-name', 'illustrative', 'register']), 'register'),
});

/** Who left, or was not let in, may apply again; after a removal once the ban is over. */
function demandMayApply(state: BrandState, on: BrandState['enteredOn']): void {
  demandNoBan(state, on);
  demand(
    state.standing === 'removed' || state.standing === 'exited' || state.standing === 'declined',
    'application.twice',
    state.standing === 'applied' ? '该品牌已有在办的申报，不能重复申报' : '该品牌已在库，无需申报',
  );
}

/** 推荐: the form and its documents, assessed as far as a record can be, put before the county. */
export const apply = {
  title: '登记入库推荐',
  input,
  looksUp: likenessKeys,
  decide(command, state, context) {
    const { form, exceptions, documents, on, county, ...brand } = command;
    const { scheme } = context;
    demand(
      brand.scheme === scheme.id,
      'scheme.not-served',
      `本系统现行方案为 ${scheme.id}，收到“${brand.scheme}”`,
    );
    const { creditCode } = brand.holder;
    demandCreditCode(creditCode);
    if (state) demandMayApply(state, on);
    const found = (context.found ?? []) as readonly BrandState[];
    demandNoBanOnParty(brand.holder, found, on, scheme);
    demandKind(brand, scheme);
    demandFact(on, context);
    checkForm({ form, exceptions }, brand, scheme);
    const office = areaOf(scheme, county).code;
    const direct = office === scheme.city.code;
    demand(
      !direct || scheme.procedure.some(({ id }) => id === 'direct-application'),
      'application.not-direct',
      '本方案没有直接向市级申报的程序，应报所在地县（市、区）级人社部门',
    );
    const round = roundFor(on, direct, context);
    return [
      {
        type: 'ApplicationFiled',
        ...brand,
        scheme: schemeVersion(scheme),
        county: office,
        direct,
        appliedOn: on,
        ...(round && { round }),
        form,
        exceptions,
        documents,
        assessment: [...lateness(round, direct, scheme), ...assess(brand, office, form, scheme)],
        matches: findMatches(brand, found, on),
        claim: claimOf(creditCode, brand.name),
      },
    ];
  },
} satisfies CommandType<BrandState | undefined, BrandEvent, typeof input>;
