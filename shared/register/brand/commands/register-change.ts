import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { DayInput, demandFact, EvidenceInput, NameInput, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** What annex 2 changes. Contacts change without it: they are no part of the record. */
const Changes = z.object({
  name: z.optional(NameInput),
  kind: z.optional(Text),
  category: z.optional(Text),
  /** New name of the same holder; another holder is a transfer. */
  holderName: z.optional(NameInput),
  /** Whatever else the form states, in words. */
  other: z.optional(Text),
});

/** 附件2 登记变更表, with the county's and the city's opinions. */
export const registerChange = defineCommand({
  title: '登记信息变更',
  input: z.object({
    changes: Changes,
    /** Basic or major information: which is which is a ruling that people apply. */
    level: z.enum(['basic', 'major']),
    reason: Text,
    changedOn: DayInput,
    document: EvidenceInput,
  }),
  decide({ changes, level, reason, changedOn, document }, brand, context) {
    demand(Object.keys(changes).length > 0, 'change.nothing', '变更表没有填写变更内容');
    const { kind, category } = changes;
    const { objectKinds, categories } = context.scheme;
    demand(
      !kind || objectKinds.some(({ code }) => code === kind),
      'brand.kind-unknown',
      `申报类别应为：${objectKinds.map(({ code, name }) => `${code}（${name}）`).join('、')}`,
    );
    demand(
      !category || categories.some(({ code }) => code === category),
      'brand.category-unknown',
      `所属类别应为：${categories.map(({ code, name }) => `${code}（${name}）`).join('、')}`,
    );
    demandFact(changedOn, context);
    demand(changedOn >= brand.enteredOn, 'change.before-entry', '变更日不得早于入库日');
    return [{ type: 'ChangeRegistered', changes, level, reason, changedOn, document }];
  },
});
