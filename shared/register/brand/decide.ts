import * as z from 'zod';
import { Refusal } from '../../refusal.ts';
import type { CommandType, Context, Decision } from '../decider.ts';
import { BRAND_COMMANDS } from './commands.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState } from './state.ts';

type AnyCommand = CommandType<BrandState | undefined, BrandEvent>;

const Typed = z.looseObject({ type: z.string() });

const ALL: ReadonlyMap<string, unknown> = new Map(Object.entries(BRAND_COMMANDS));

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

/** What may still be recorded about a brand that has left the register. */
const AFTER_LEAVING: Partial<Record<BrandState['standing'], ReadonlySet<string>>> = {
  removed: new Set([
    'enter-brand',
    'publish-decision',
    'take-down-publication',
    'return-mark',
    'set-aside-decision',
    'report-undeliverable',
    'log-contact',
    'recompute',
  ]),
  exited: new Set([
    'enter-brand',
    'publish-decision',
    'take-down-publication',
    'set-aside-decision',
    'report-undeliverable',
    'log-contact',
    'recompute',
  ]),
};

const LEFT: Partial<Record<BrandState['standing'], string>> = {
  removed: '已移出目录',
  exited: '已自愿退出',
};

/** Other streams that a command has to look at. */
export function reads(command: unknown): readonly string[] {
  const typed = Typed.safeParse(command);
  const found = typed.success ? lookUp(typed.data.type) : undefined;
  if (!typed.success || !found?.reads) return [];
  const { type: _, ...rest } = typed.data;
  const input = found.input.safeParse(rest);
  return input.success ? found.reads(input.data) : [];
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
  if (brand && AFTER_LEAVING[brand.standing]?.has(type) === false)
    return new Refusal('brand.left', `该品牌${LEFT[brand.standing]}，不能办理“${found.title}”`);
  try {
    const input = found.input.safeParse(rest);
    if (!input.success) return new Refusal('command.invalid', describe(input.error));
    return found.decide(input.data, brand, context);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
