import * as z from 'zod/mini';
import { parseDay } from '../../../shared/calendar/day.ts';
import { type Moment, momentAt, parseMoment } from '../../../shared/calendar/moment.ts';
import { NATIONAL } from '../../../shared/calendar/national.ts';
import { checkNotice, parseNotice, type YearNotice } from '../../../shared/calendar/notice.ts';
import { ROLES } from '../../../shared/identity/actor.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { checkCommand } from '../../../shared/register/brand/decide.ts';
import { areaOf, countyOf, officeByCode } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';

/** When an office works, for lines that name only a day. */
const TIME_OF_A_DAY = '10:00';

const Text = z.string().check(z.trim(), z.minLength(1));
const Address = z.strictObject({ email: z.nullable(Text), phone: z.optional(Text) });

/** What a line may hold, by the field that says what kind of line it is. */
const LINES = {
  command: z.strictObject({
    at: Text,
    as: z.strictObject({
      role: z.enum(ROLES),
      office: z.optional(Text),
      id: z.optional(Text),
      party: z.optional(Text),
    }),
    /** Exactly one of them: what the command is about. */
    brand: z.optional(Text),
    party: z.optional(Text),
    /** A public notice, by the id of its list. */
    batch: z.optional(Text),
    command: z.looseObject({ type: Text }),
    expect: z.optional(Text),
  }),
  calendar: z.strictObject({ at: Text, calendar: z.unknown(), expect: z.optional(Text) }),
  outage: z.strictObject({ at: Text, outage: z.strictObject({ until: Text }) }),
  contact: z.strictObject({
    at: Text,
    contact: z.union([z.extend(Address, { party: Text }), z.extend(Address, { office: Text })]),
  }),
  note: z.strictObject({ note: Text }),
} as const;

type Kind = keyof typeof LINES;
type Line<K extends Kind> = z.output<(typeof LINES)[K]>;

/** Who acts: what the line leaves out is filled in when its moment comes. */
export type As = Line<'command'>['as'];

interface Timed {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly at: Moment;
}
/** The code of the refusal that the scenario wants to show. */
interface Expecting {
  readonly expect?: string;
}
/** The stream that a command is about. */
interface Subject {
  readonly stream: StreamId;
}
export type Step = Timed &
  (
    | ({ readonly kind: 'command' } & Pick<Line<'command'>, 'as' | 'command'> & Subject & Expecting)
    | ({ readonly kind: 'calendar'; readonly notice: YearNotice } & Expecting)
    | { readonly kind: 'outage'; readonly until: Moment }
    | {
        readonly kind: 'contact';
        /** As the ledger keeps it: `party:p-1`, `office:530102`. */
        readonly key: string;
        readonly email?: string;
        readonly phone?: string;
      }
  );
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

export interface Scenario {
  /** In order of time; lines of the same moment in the order of the file. */
  readonly steps: readonly Step[];
  /** What the scenario says of itself. */
  readonly notes: readonly string[];
}

/** A moment, or a day, which means ten in the morning. */
const momentOf = (text: string): Moment =>
  text.length === 10 ? momentAt(parseDay(text), TIME_OF_A_DAY) : parseMoment(text);

function parseJson(text: string): Record<string, unknown> {
  const fail = (why: string) => new Refusal('line.json', `应为一个 JSON 对象：${why}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail((error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail(text);
  return value as Record<string, unknown>;
}

function shaped<K extends Kind>(kind: K, value: unknown): Line<K> {
  const { success, data, error } = LINES[kind].safeParse(value);
  if (success) return data as Line<K>;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || '整行'}：${message}`);
  throw new Refusal('line.shape', faults.join('；'));
}

function streamOf({ brand, party, batch }: Line<'command'>): StreamId {
  const subjects: readonly StreamId[] = [
    ...(brand ? [`brand:${brand}` as const] : []),
    ...(party ? [`party:${party}` as const] : []),
    ...(batch ? [`notice-batch:${batch}` as const] : []),
  ];
  const [stream, more] = subjects;
  if (!stream || more) throw new Refusal('line.shape', '应有 brand、party、batch 之一，且只有其一');
  return stream;
}

/** What comes new comes under the scheme and the id that the simulation and its line name already. */
const NEW: ReadonlySet<string> = new Set(['apply', 'enter-brand', 'list-brands']);

const completed = ({ brand, batch, command }: Line<'command'>, scheme: Scheme) =>
  NEW.has(command.type) ? { id: brand ?? batch, scheme: scheme.id, ...command } : command;

/** Wrong at any time, unless being wrong is what the line wants to show. */
const wrongWith = (command: Line<'command'>['command'], expect?: string) =>
  [checkCommand(command)].filter((refusal) => refusal && refusal.code !== expect)[0];

const READERS: { [K in Exclude<Kind, 'note'>]: (line: Line<K>, scheme: Scheme) => unknown } = {
  command(line, scheme) {
    const { as, expect } = line;
    const stream = streamOf(line);
    const command = completed(line, scheme);
    const wrong = line.brand ? wrongWith(command, expect) : undefined;
    if (wrong) throw wrong;
    if (typeof command.county === 'string') areaOf(scheme, command.county);
    const office =
      as.office && as.office !== scheme.city.code ? countyOf(scheme, as.office).code : as.office;
    return { as: { ...as, office }, stream, command, expect };
  },
  calendar({ calendar, expect }) {
    const notice = parseNotice(calendar);
    const wrong = checkNotice(notice, NATIONAL).find(({ code }) => code !== expect);
    if (wrong) throw wrong;
    return { notice, expect };
  },
  outage({ at, outage }) {
    const until = momentOf(outage.until);
    if (until <= momentOf(at)) throw new Refusal('outage.until', '停运的结束应晚于开始');
    return { until };
  },
  contact({ contact }, scheme) {
    const { email, phone } = contact;
    const key =
      'party' in contact
        ? `party:${contact.party}`
        : `office:${officeByCode(scheme, contact.office).code}`;
    return { key, email: email ?? undefined, phone };
  },
};

function stepOf(line: number, text: string, scheme: Scheme): Step | string {
  const value = parseJson(text);
  const kinds = Object.keys(LINES) as Kind[];
  const kind = kinds.find((name) => name in value);
  if (!kind) throw new Refusal('line.kind', `应有以下字段之一：${kinds.join('、')}`);
  if (kind === 'note') return shaped('note', value).note;
  const read = shaped(kind, value);
  const rest = (READERS[kind] as (line: unknown, scheme: Scheme) => object)(read, scheme);
  return { line, kind, at: momentOf(read.at), ...rest } as Step;
}

/**
 * Reads a scenario: JSON lines as `docs/scenarios.md` describes them; empty lines are skipped.
 * @throws Refusal `scenario.line` with every bad line in `details.lines`: its number, the code and
 *   the requirement of what is wrong with it.
 */
export function parseScenario(text: string, scheme: Scheme, from: Moment): Scenario {
  const read: (Step | string)[] = [];
  const bad: { line: number; code: string; requirement: string }[] = [];
  for (const [i, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === '') continue;
    try {
      const step = stepOf(i + 1, content, scheme);
      if (typeof step !== 'string' && step.at < from)
        throw new Refusal('line.before-start', `时刻不得早于推演开始（${from.slice(0, 10)}）`);
      read.push(step);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      bad.push({ line: i + 1, code: error.code, requirement: error.requirement });
    }
  }
  if (bad.length > 0)
    throw new Refusal(
      'scenario.line',
      bad.map(({ line, code, requirement }) => `第${line}行 ${code}: ${requirement}`).join('\n'),
      { lines: bad },
    );
  const steps = read.filter((entry) => typeof entry !== 'string');
  return {
    steps: steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line - b.line)),
    notes: read.filter((entry) => typeof entry === 'string'),
  };
}
