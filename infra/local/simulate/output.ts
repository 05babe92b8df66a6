import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutboxRow } from '../../../shared/outbox/row.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { type DeadlineLife, deadlineLives } from './deadlines.ts';
import { simulationPage } from './page.ts';
import type { Plan, Simulated } from './simulate.ts';
import { summarize } from './summary.ts';

const SUMMARY = 'summary.json';
const MAILS = 'mail';

export const mailsOf = (out: string): string => join(out, MAILS);

/**
 * An empty folder for the results; an earlier simulation's are removed.
 * @throws Refusal `simulate.out-in-use` for a folder with anything else in it.
 */
export function prepareFolder(out: string): void {
  const held = existsSync(out) ? readdirSync(out) : [];
  if (held.length > 0 && !held.includes(SUMMARY))
    throw new Refusal('simulate.out-in-use', `输出目录“${out}”应为空，或为上一次推演的结果`);
  mkdirSync(out, { recursive: true });
  rmSync(mailsOf(out), { recursive: true, force: true });
}

/** When the mail went out that carried the notice: its own, or its leader's. */
function sentAt(row: OutboxRow, rows: ReadonlyMap<string, OutboxRow>) {
  const carrier = row.mergedInto ? rows.get(row.mergedInto) : row;
  return carrier?.state === 'sent' ? carrier.history.at(-1)?.at : undefined;
}

function noticeLine(row: OutboxRow, rows: ReadonlyMap<string, OutboxRow>) {
  const { id, stream, state, composedAt, notice, mergedInto, history } = row;
  const { kind, to, subject, number, due } = notice;
  return {
    id,
    stream,
    kind,
    to,
    subject,
    number,
    dueOn: due?.reckoning.dueOn,
    certainty: due?.reckoning.certainty,
    state,
    composedAt,
    sentAt: sentAt(row, rows),
    mergedInto,
    history,
  };
}

function deadlineLine({ brand, deadline, setAt, status, since, previously }: DeadlineLife) {
  const { id, rule, statutory, actor, what, reckoning } = deadline;
  const { from, nominalOn, dueOn, earliestOn, certainty, clause, steps } = reckoning;
  return {
    brand,
    id,
    rule,
    statutory,
    actor,
    what,
    from,
    nominalOn,
    dueOn,
    earliestOn: earliestOn === dueOn ? undefined : earliestOn,
    certainty,
    status,
    setAt,
    since,
    previously,
    clause,
    steps,
  };
}

const jsonLines = (items: readonly unknown[]) =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** The files of a simulation, by name. The mails are there already: its mailer wrote them. */
export function resultFiles(plan: Plan, simulated: Simulated): Readonly<Record<string, string>> {
  const { events, notices } = simulated;
  const rows = new Map(notices.map((row) => [row.id, row]));
  const lives = deadlineLives(events);
  return {
    'events.jsonl': jsonLines(events),
    'notices.jsonl': jsonLines(notices.map((row) => noticeLine(row, rows))),
    'deadlines.jsonl': jsonLines(lives.map(deadlineLine)),
    'index.html': `${simulationPage({ plan, simulated, lives, sentAt: (row) => sentAt(row, rows) })}`,
    [SUMMARY]: `${JSON.stringify(summarize(plan, simulated), null, 2)}\n`,
  };
}

export function writeResult(out: string, plan: Plan, simulated: Simulated): void {
  for (const [name, content] of Object.entries(resultFiles(plan, simulated)))
    writeFileSync(join(out, name), content);
}
