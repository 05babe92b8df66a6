import * as z from 'zod';
import { Refusal } from '../../refusal.ts';
import type { CommandType, Context, Decision } from '../decider.ts';
import { callInterview } from './commands/call-interview.ts';
import { consentToElectronicService } from './commands/consent-to-electronic-service.ts';
import { declineToProceed } from './commands/decline-to-proceed.ts';
import { draftOrder } from './commands/draft-order.ts';
import { enterBrand } from './commands/enter-brand.ts';
import { fileReport } from './commands/file-report.ts';
import { holdInterview } from './commands/hold-interview.ts';
import { logContact } from './commands/log-contact.ts';
import { numberOrder } from './commands/number-order.ts';
import { recompute } from './commands/recompute.ts';
import { recordEvaluation } from './commands/record-evaluation.ts';
import { recordFinding } from './commands/record-finding.ts';
import { reportUndeliverable } from './commands/report-undeliverable.ts';
import { serveOrder } from './commands/serve-order.ts';
import { signOrder } from './commands/sign-order.ts';
import { signVerification } from './commands/sign-verification.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState } from './state.ts';

/** Everything that can be done to a brand that is on the register. */
const COMMANDS = {
  'consent-to-electronic-service': consentToElectronicService,
  'record-finding': recordFinding,
  'draft-order': draftOrder,
  'sign-order': signOrder,
  'number-order': numberOrder,
  'serve-order': serveOrder,
  'call-interview': callInterview,
  'hold-interview': holdInterview,
  'file-report': fileReport,
  'sign-verification': signVerification,
  'decline-to-proceed': declineToProceed,
  'record-evaluation': recordEvaluation,
  'report-undeliverable': reportUndeliverable,
  'log-contact': logContact,
  recompute,
} as const;

export type BrandCommand = 'enter-brand' | keyof typeof COMMANDS;

/** Every command with what an officer calls it. */
export const BRAND_COMMANDS: Readonly<Record<BrandCommand, string>> = {
  'enter-brand': enterBrand.title,
  ...(Object.fromEntries(
    Object.entries(COMMANDS).map(([type, { title }]) => [type, title]),
  ) as Record<keyof typeof COMMANDS, string>),
};

type AnyCommand = CommandType<BrandState | undefined, BrandEvent>;

const Typed = z.looseObject({ type: z.string() });

const ALL: ReadonlyMap<string, unknown> = new Map(
  Object.entries({ 'enter-brand': enterBrand, ...COMMANDS }),
);

const lookUp = (type: string) => ALL.get(type) as AnyCommand | undefined;

/** The first thing wrong with an input, and where. */
const describe = ({ issues: [issue] }: z.ZodError) =>
  `字段“${issue?.path.join('.') || '（整体）'}”不合要求：${issue?.message}`;

const unknown = (type = '（缺少 type）') => new Refusal('command.unknown', `没有这个命令：${type}`);

/** What is wrong with a command whatever the brand: unknown, or a field that does not fit. */
export function checkCommand(command: { readonly type: string }): Refusal | undefined {
  const { type, ...rest } = command;
  const found = lookUp(type);
  if (!found) return unknown(type);
  const { error } = found.input.safeParse(rest);
  return error && new Refusal('command.invalid', describe(error));
}

/** What a command does to a brand: facts, or the requirement that was not met. */
export function decide(
  command: unknown,
  brand: BrandState | undefined,
  context: Context,
): Decision<BrandEvent> {
  const typed = Typed.safeParse(command);
  const found = typed.success ? lookUp(typed.data.type) : undefined;
  if (!typed.success || !found) return unknown(typed.data?.type);
  const { type, ...rest } = typed.data;
  if (!brand && type !== 'enter-brand')
    return new Refusal('brand.unknown', '该品牌不在库，请先登记入库');
  try {
    const input = found.input.safeParse(rest);
    if (!input.success) return new Refusal('command.invalid', describe(input.error));
    return found.decide(input.data, brand, context);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
