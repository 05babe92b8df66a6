import * as z from 'zod/mini';
import { orRefusal, Refusal } from '../../refusal.ts';
import { type CommandType, type Context, type Decision, invalidCommand } from '../decider.ts';
import { BRAND_COMMANDS, isFirst } from './commands.ts';
import { ENTRY_COMMANDS } from './entry/commands.ts';
import type { BrandEvent } from './events.ts';
import type { BrandState } from './state.ts';

type AnyCommand = CommandType<BrandState | undefined, BrandEvent>;

const Typed = z.looseObject({ type: z.string() });

const ALL: ReadonlyMap<string, unknown> = new Map(Object.entries(BRAND_COMMANDS));

const lookUp = (type: string) => ALL.get(type) as AnyCommand | undefined;

const unknown = (type = '（缺少 type）') => new Refusal('command.unknown', `没有这个命令：${type}`);

/** What is wrong with a command whatever the brand: unknown, or a field that does not fit. */
export function checkCommand(command: { readonly type: string }): Refusal | undefined {
  const { type, ...rest } = command;
  const found = lookUp(type);
  if (!found) return unknown(type);
  const { error } = found.input.safeParse(rest);
  return error && invalidCommand(error);
}

/** What may be recorded whatever became of the brand. */
const ALWAYS = [
  'report-undeliverable',
  'log-contact',
  'recompute',
  'follow-notice',
  'record-objections-reported',
];

/** A brand that is not on the register may come (again); what was decided about it is followed up. */
const AWAY = [...ALWAYS, 'apply', 'enter-brand', 'record-objection'];
const AFTER_LEAVING = [...AWAY, 'publish-decision', 'take-down-publication', 'set-aside-decision'];

/** What may be recorded about a brand that is not on the register. */
const OFF_REGISTER: Partial<Record<BrandState['standing'], ReadonlySet<string>>> = {
  applied: new Set([
    ...ALWAYS,
    'apply',
    'enter-brand',
    'consent-to-electronic-service',
    ...Object.keys(ENTRY_COMMANDS),
  ]),
  declined: new Set(AWAY),
  removed: new Set([...AFTER_LEAVING, 'return-mark']),
  exited: new Set(AFTER_LEAVING),
};

/** Why not, by the standing of the brand. */
const WHY_NOT: Partial<Record<BrandState['standing'], (title: string) => Refusal>> = {
  applied: (title) => new Refusal('brand.not-listed', `该品牌尚在申报，入库后才能办理“${title}”`),
  declined: (title) =>
    new Refusal('brand.not-listed', `该品牌申报未获入库，不能办理“${title}”；可以重新申报`),
  removed: (title) => new Refusal('brand.left', `该品牌已移出目录，不能办理“${title}”`),
  exited: (title) => new Refusal('brand.left', `该品牌已退出，不能办理“${title}”`),
};

const offRegister = ({ standing }: BrandState, type: string, title: string): Refusal | undefined =>
  OFF_REGISTER[standing]?.has(type) ? undefined : WHY_NOT[standing]?.(title);

/** The command with its input, as far as both parse. */
function parsed(command: unknown) {
  const typed = Typed.safeParse(command);
  const found = typed.success ? lookUp(typed.data.type) : undefined;
  if (!typed.success || !found) return undefined;
  const { type, ...rest } = typed.data;
  const input = found.input.safeParse(rest);
  return input.success ? { type, found, input: input.data } : undefined;
}

/** Other streams that a command has to look at. */
export function reads(command: unknown): readonly string[] {
  const { found, input } = parsed(command) ?? {};
  return found?.reads?.(input) ?? [];
}

/** Look-up keys under which a command searches. */
export function looksUp(command: unknown, brand: BrandState | undefined): readonly string[] {
  const { type, found, input } = parsed(command) ?? {};
  return found && (brand || isFirst(type ?? '')) ? (found.looksUp?.(input, brand) ?? []) : [];
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
  if (!brand && !isFirst(type)) return new Refusal('brand.unknown', '该品牌不在库，请先登记入库');
  const away = brand && offRegister(brand, type, found.title);
  if (away) return away;
  return orRefusal(() => {
    const input = found.input.safeParse(rest);
    if (!input.success) throw invalidCommand(input.error);
    return found.decide(input.data, brand, context);
  });
}
