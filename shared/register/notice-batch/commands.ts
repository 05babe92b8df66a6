import * as z from 'zod/mini';
import { DaySchema } from '../../calendar/day-schema.ts';
import { dayOf, parseMoment } from '../../calendar/moment.ts';
import { demand } from '../../refusal.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import { schemeVersion } from '../../schemes/version.ts';
import { demandFact, EvidenceInput, IdInput, Text } from '../brand/inputs.ts';
import type { BrandState } from '../brand/state.ts';
import { calendarFor } from '../deadlines.ts';
import { type Context, decideBy } from '../decider.ts';
import type { NoticeBatchEvent } from './events.ts';
import { noticePeriod, noticeRule, onCurrentCalendar } from './period.ts';
import type { ListedBrand, NoticeBatchState } from './state.ts';

/** Each brand of a list takes a unique key in the same commit, which holds ninety items. */
const MOST_BRANDS = 80;

const MomentText = z.pipe(
  z.string(),
  z.transform((text, context) => {
    try {
      return parseMoment(text);
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: text });
      return z.NEVER;
    }
  }),
);

const COMMANDS = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('list-brands'),
    id: IdInput,
    title: Text,
    brands: z
      .array(Text)
      .check(
        z.minLength(1),
        z.maxLength(MOST_BRANDS, `一份名单最多 ${MOST_BRANDS} 个品牌，请分列几份`),
      ),
  }),
  z.object({
    type: z.literal('post-notice'),
    /** When the page went up, as its own stamp says. */
    postedAt: MomentText,
    url: z.url(),
    proof: EvidenceInput,
    /** Last day that the notice prints, where the scheme sets only the least. */
    until: z.optional(DaySchema),
  }),
  z.object({
    type: z.literal('withdraw-notice'),
    /** The day on which the page came down, or the list was found to be wrong. */
    on: DaySchema,
    reason: Text,
    document: EvidenceInput,
  }),
  z.object({ type: z.literal('recompute') }),
  z.object({ type: z.literal('record-told'), brands: z.array(Text).check(z.minLength(1)) }),
]);
type Command = z.infer<typeof COMMANDS>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

function cleared(id: string, { related }: Context): ListedBrand {
  const brand = related?.[`brand:${id}`] as BrandState | undefined;
  demand(brand, 'brand.unknown', `没有品牌“${id}”`);
  demand(
    brand.application?.stage === 'to-list',
    'notice.not-cleared',
    `品牌“${brand.name}”没有待公示的复审结论，不能列入名单`,
  );
  const { name, kind, category, county, holder } = brand;
  const application = brand.application.n;
  return { id, name, kind, category, county, holder: holder.name, application };
}

function list(
  { id, title, brands }: Of<'list-brands'>,
  context: Context,
): readonly NoticeBatchEvent[] {
  noticeRule(context);
  demand(new Set(brands).size === brands.length, 'notice.brand-twice', '名单中有重复的品牌');
  return [
    {
      type: 'BrandsListed',
      id,
      title,
      scheme: schemeVersion(context.scheme),
      city: context.scheme.city.code,
      on: context.today,
      brands: brands.map((brand) => cleared(brand, context)),
      at: context.now,
    },
  ];
}

function post(
  { postedAt, url, proof, until }: Of<'post-notice'>,
  state: NoticeBatchState,
  context: Context,
): readonly NoticeBatchEvent[] {
  demand(!state.withdrawn, 'notice.withdrawn-before', '该名单已撤回，应重新确定名单');
  demand(!state.posting, 'notice.posted-before', '该名单的公示已发布，不能再次发布');
  demand(postedAt <= context.now, 'fact.in-future', `公示发布时间${postedAt}尚未到`);
  const postedOn = dayOf(postedAt);
  demandFact(postedOn, context);
  demand(postedOn >= state.listedOn, 'notice.before-list', '公示不得早于名单确定之日');
  const deadline = noticePeriod(postedOn, until, context);
  return [{ type: 'NoticePosted', postedAt, url, proof, deadline, at: context.now }];
}

function withdraw(
  { type: _, ...withdrawal }: Of<'withdraw-notice'>,
  { status, listedOn, posting }: NoticeBatchState,
  context: Context,
): readonly NoticeBatchEvent[] {
  const { on } = withdrawal;
  demand(status !== 'withdrawn', 'notice.withdrawn-before', '该公示已撤回');
  demandFact(on, context);
  const since = posting ? dayOf(posting.at) : listedOn;
  demand(on >= since, 'notice.before-posting', `撤回日不得早于${since}`);
  return [{ type: 'NoticeWithdrawn', ...withdrawal, at: context.now }];
}

function recompute(state: NoticeBatchState, context: Context): readonly NoticeBatchEvent[] {
  const { deadline, status } = state;
  if (!deadline || (status !== 'running' && status !== 'withheld')) return [];
  const current = calendarFor(ruleOf(context.scheme, deadline.rule), context).version;
  if (deadline.reckoning.basis.calendar === current) return [];
  return [
    {
      type: 'NoticeRecomputed',
      deadline: onCurrentCalendar(deadline, context),
      previousDueOn: deadline.reckoning.dueOn,
      at: context.now,
    },
  ];
}

const told = ({ brands }: Of<'record-told'>, { news }: NoticeBatchState) => {
  const heard = brands.filter((brand) => news.untold.includes(brand));
  return heard.length > 0 ? [{ type: 'BrandsTold' as const, brands: heard }] : [];
};

function carryOut(
  command: Command,
  state: NoticeBatchState | undefined,
  context: Context,
): readonly NoticeBatchEvent[] {
  if (command.type === 'list-brands') {
    demand(!state, 'notice.list-exists', `公示名单“${command.id}”已存在`);
    return list(command, context);
  }
  demand(state, 'notice.unknown', '没有这份公示名单');
  if (command.type === 'post-notice') return post(command, state, context);
  if (command.type === 'withdraw-notice') return withdraw(command, state, context);
  return command.type === 'recompute' ? recompute(state, context) : told(command, state);
}

/** A list names its brands; each has to be cleared by its re-review. */
export function reads(command: unknown): readonly string[] {
  const { data } = COMMANDS.safeParse(command);
  return data?.type === 'list-brands' ? data.brands.map((id) => `brand:${id}`) : [];
}

/** What a command does to a public notice: facts, or the requirement that was not met. */
export const decide = decideBy(COMMANDS, carryOut);
