import * as z from 'zod/mini';
import type { Day } from '../../calendar/day.ts';
import { DaySchema } from '../../calendar/day-schema.ts';
import { demand } from '../../refusal.ts';
import type { Context } from '../decider.ts';
import type { BrandState, Case, Order } from './state.ts';

/** Inputs that several commands take, and the checks that go with them. */

/**
 * Control characters, which no document can hold, and format characters, which nobody sees: they
 * turn the reading direction, or tell apart what looks the same. Emoji are joined by U+200D.
 */
const UNSEEN = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** Words as they can be seen; longer than any form takes. */
export const Text = z.string().check(
  z.overwrite((text) => text.replace(UNSEEN, '')),
  z.trim(),
  z.minLength(1),
  z.maxLength(5000, '最多 5000 字'),
);

/** It stands in the name of a stream and in addresses. */
export const IdInput = z
  .string()
  .check(z.regex(/^[\w-]{1,40}$/, '编号只用字母、数字、连字符，最多 40 个'));

/** Of a brand or an organisation, on one line: it stands in subjects, titles and unique keys. */
export const NameInput = Text.check(
  z.overwrite((name) => name.replace(/\s+/g, ' ')),
  z.maxLength(100, '最多 100 字'),
);

/** As the standard writes it, however it was typed: full-width, in small letters, in groups. */
export const CreditCodeInput = Text.check(
  z.overwrite((code) => code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
);

const Label = Text.check(z.maxLength(200, '最多 200 字'));

export const EvidenceInput = z.object({ title: Label, reference: Label });

/** What one record holds beside the rest of it (an item of the ledger ends at 400 KB). */
export const EvidenceList = z
  .array(EvidenceInput)
  .check(z.maxLength(100, '最多列 100 份；更多的，另附证据目录，作为一份登记'));

export const CaseId = z.object({ caseId: Text });

export const DayInput = DaySchema;

/** A fact can be recorded once it has happened, and not before the regulation took effect. */
export function demandFact(day: Day, context: Context): void {
  demand(
    day <= context.today,
    'fact.in-future',
    `只能登记已经发生的事实：${day} 晚于今天（${context.today}）`,
  );
  const { effectiveFrom = day } = context.scheme;
  demand(
    day >= effectiveFrom,
    'fact.before-effect',
    `事实发生日不得早于方案施行日 ${effectiveFrom}，收到 ${day}`,
  );
}

/** The open case that a command is about. */
export function openCase(brand: BrandState, caseId: string): Case {
  // Not by index alone: every object answers to `constructor`.
  const found = Object.hasOwn(brand.cases, caseId) ? brand.cases[caseId] : undefined;
  demand(found, 'case.unknown', `该品牌没有案件“${caseId}”`);
  demand(found.status === 'open', 'case.closed', `案件“${caseId}”已办结，不能再办理`);
  return found;
}

/** The rung that the case stands on: an order at least drafted. */
export function orderOf(c: Case): Order {
  const order = c.orders.at(-1);
  demand(order && !c.proposed, 'order.not-drafted', '应先拟制本阶段的整改通知书');
  return order;
}

/** 机关代字〔年份〕序号号: six-cornered brackets, full year, unpadded number (GB/T 9704-2012). */
const NUMBER = /^\p{Script=Han}{1,40}〔(\d{4})〕[1-9]\d{0,7}号$/u;

/** A document number of this year. That nobody uses it twice is the ledger's to check. */
export function demandNumber(number: string, context: Context): void {
  const year = context.today.slice(0, 4);
  demand(
    NUMBER.exec(number)?.[1] === year,
    'order.number-format',
    `发文字号应为“机关代字〔${year}〕序号号”，收到“${number}”`,
  );
}

/** The order of a rung that has an interview, while the interview is still to come. */
export function orderToInterview(c: Case, context: Context): Order {
  const order = orderOf(c);
  const stage = context.scheme.ladder.find(({ id }) => id === order.stage);
  demand(stage?.interview, 'interview.not-in-stage', '本阶段措施不含约谈');
  demand(!order.interview?.heldOn, 'interview.held-before', '约谈已经进行');
  return order;
}
