import * as z from 'zod/mini';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { meetTarget } from '../../consequences.ts';
import {
  CaseId,
  DayInput,
  demandFact,
  demandNumber,
  EvidenceInput,
  openCase,
  Text,
} from '../../inputs.ts';

/**
 * Brings a proposed suspension or removal before the city: reported by the county (上报函), or taken
 * up of the city's own accord with its reasons on file.
 */
export const takeUpSanction = defineCommand({
  title: '上报或受理拟暂停、移出事项',
  input: z.extend(CaseId, {
    route: z.enum(['county-report', 'own-accord']),
    on: DayInput,
    document: EvidenceInput,
    number: z.optional(Text),
  }),
  decide({ caseId, route, on, document, number }, brand, context) {
    const found = openCase(brand, caseId);
    demand(
      context.scheme.sanctions.some(({ id }) => id === found.proposed),
      'sanction.not-proposed',
      '本案目前没有拟暂停或移出的建议',
    );
    demand(!found.sanction, 'sanction.taken-up-before', '本案已上报或受理，无需再次办理');
    demand(
      route !== 'own-accord' || context.office !== brand.county,
      'sanction.not-by-county',
      '县级只能上报；依职权受理由市级办理',
    );
    demandFact(on, context);
    demand(
      !number || route === 'county-report',
      'sanction.number-without-letter',
      '依职权受理没有上报函，不填发文字号',
    );
    if (number) demandNumber(number, context);
    return [
      { type: 'SanctionTakenUp', caseId, route, document, on, ...(number && { number }) },
      ...meetTarget('decision', brand, '已上报', caseId),
    ];
  },
});
