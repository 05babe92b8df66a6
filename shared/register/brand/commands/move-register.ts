import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { cancelDeadlines } from '../consequences.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** A register that the scheme keeps beside others; none may be named where it keeps one only. */
export const demandRegister = ({ registers }: Scheme, register: string): void =>
  demand(
    registers.some(({ code }) => code === register),
    'register.unknown',
    `资源库应为：${registers.map(({ code, name }) => `${code}（${name}）`).join('、') || '（本方案不分级）'}`,
  );

const decision = { on: DayInput, reason: Text, document: EvidenceInput };

/** From the register of one level into that of another, up or down. */
export const moveRegister = defineCommand({
  title: '调整所在资源库',
  input: z.object({ to: Text, ...decision }),
  decide({ to, on, reason, document }, { register }, context) {
    demandFact(on, context);
    demandRegister(context.scheme, to);
    demand(to !== register, 'register.same', `品牌已在“${to}”`);
    return [{ type: 'RegisterMoved', from: register, to, on, reason, document }];
  },
});

/** 能进能出: out by the office's reasoned decision, where the scheme is ruled to allow it; no ban. */
export const leaveRegister = defineCommand({
  title: '移出资源库',
  input: z.object(decision),
  decide({ on, reason, document }, brand, context) {
    demand(
      answerIfAsked(context.scheme, 'way-out') === 'reasoned-decision',
      'register.no-way-out',
      `${context.scheme.citation}没有这种移出，应依其规定的情形和程序办理`,
    );
    demandFact(on, context);
    return [
      ...cancelDeadlines(Object.values(brand.deadlines), '品牌移出资源库'),
      { type: 'BrandExited', on, document, reason },
    ];
  },
});
