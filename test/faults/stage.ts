import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost, type Host } from '../../infra/local/host.ts';
import { kindOf } from '../../shared/application/kinds.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { addMinutes, dayOf, type Moment } from '../../shared/calendar/moment.ts';
import { type FaultScript, faultScript, type PlannedFault } from '../../shared/fault-script.ts';
import { reporterKey } from '../../shared/identity/reporters.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import type { Contact, Ledger } from '../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import { withMailFaults } from '../../shared/mail/faults.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { CONTACTS, type Step } from './story.ts';

/** Ordinary sweeps after a step: past every lease, back-off and wait for an unknown outcome. */
const AFTERWARDS_MINUTES = [0, 90, 180];

/** What the world looks like once a step and the sweeps after it are done. */
export interface Outcome {
  /** Stream -> its facts: what, and as of which day. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** Notice -> how it ended. */
  readonly notices: Readonly<Record<string, string>>;
  /** Mail -> how often it was handed over. */
  readonly mails: Readonly<Record<string, number>>;
  /** Party, office or reporter -> how it is reached, where it is. */
  readonly contacts: Readonly<Record<string, Contact | undefined>>;
  readonly findings: readonly unknown[];
}

interface Mailbox extends Mailer {
  readonly counts: Record<string, number>;
}

const mailbox = (counts: Record<string, number> = {}): Mailbox => ({
  counts,
  async send({ id }) {
    counts[id] = (counts[id] ?? 0) + 1;
    return { kind: 'sent', messageId: id };
  },
});

let runs = 0;

type HostAt = (now: Moment, ledger: Ledger, mailer: Mailer) => Host;

const deploymentOf =
  (scheme: string): HostAt =>
  (now, ledger, mailer) =>
    createHost({
      ledger,
      mailer,
      scheme: schemeById(scheme, dayOf(now)),
      sender: 'duekeeper@city.example',
      newRun: () => `run-${runs++}`,
      clock: () => now,
      log: () => {},
    });

async function sweepAfterwards(
  hostAt: HostAt,
  from: Moment,
  ledger: Ledger,
  mailer: Mailer,
): Promise<Moment> {
  let now = from;
  for (const minutes of AFTERWARDS_MINUTES) {
    now = addMinutes(from, minutes);
    await hostAt(now, ledger, mailer).drain(now);
  }
  return now;
}

async function outcomeOf(ledger: Ledger, mails: Mailbox, now: Moment): Promise<Outcome> {
  const events: Record<string, string[]> = {};
  const notices: Record<string, string> = {};
  const contacts: Record<string, Contact | undefined> = {};
  for (const key of Object.keys(CONTACTS)) contacts[key] = await ledger.contact(key);
  for (const { stream } of (await ledger.heads()).items) {
    const stored = (await ledger.events(stream)).items;
    events[stream] = stored.map((e) => `${e.effectiveOn} ${JSON.stringify(e.event)}`);
    for (const row of (await ledger.noticesOf(stream)).items)
      notices[row.id] = `${row.notice.kind} ${row.state}`;
    const [kind, id = ''] = stream.split(':');
    if (kind === 'public-report') contacts[reporterKey(id)] = await ledger.contact(reporterKey(id));
  }
  const { findings } = await verifyRegister(ledger, now);
  return { events, notices, mails: { ...mails.counts }, contacts, findings };
}

/** A step as it goes without disturbance, where it began, and the calls that it makes. */
export interface Scene {
  readonly step: Step;
  readonly calls: readonly string[];
  readonly undisturbed: Outcome;
  /** Plays the step again from where it began, disturbed as planned. */
  disturbed(plan: readonly PlannedFault[]): Promise<Outcome>;
}

const open = (file: string) => openSqliteLedger({ file, shards: 1 });

/** Acts, whatever happens; a client that got no answer asks again with the same commandId. */
async function play(
  hostAt: HostAt,
  step: Step,
  ledger: Ledger,
  mails: Mailbox,
  script: FaultScript,
) {
  const disturbed = hostAt(step.at, withFaults(ledger, script), withMailFaults(mails, script));
  try {
    await step.act(disturbed);
  } catch {
    await step.act(hostAt(step.at, ledger, mails));
  }
  if (step.scheduledAgain) await step.act(hostAt(step.at, ledger, mails));
  const now = await sweepAfterwards(hostAt, step.at, ledger, mails);
  return outcomeOf(ledger, mails, now);
}

/** Plays a story once, keeping the ledger as it was before every step that is to be disturbed. */
export async function rehearse(
  story: readonly Step[],
  scheme = 'kunming-2025',
): Promise<readonly Scene[]> {
  const hostAt = deploymentOf(scheme);
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const scenes: Scene[] = [];
  const current = join(folder, 'current.sqlite');
  const mails = mailbox();
  // A step makes its calls in the same order every time only where nothing waits for a module.
  await Promise.all(
    [
      'brand',
      'party',
      'office',
      'calendar',
      'cycle',
      'scheme',
      'notice-batch',
      'public-report',
    ].map(kindOf),
  );
  await import('../../shared/render/mime.ts');
  const empty = open(current);
  for (const [key, contact] of Object.entries(CONTACTS)) await empty.putContact(key, contact);
  await empty.close();
  for (const [i, step] of story.entries()) {
    const before = join(folder, `${i}.sqlite`);
    copyFileSync(current, before);
    const mailsBefore = { ...mails.counts };
    const ledger = open(current);
    const script = faultScript();
    const undisturbed = await play(hostAt, step, ledger, mails, script);
    await ledger.close();
    if (step.prelude) continue;
    scenes.push({
      step,
      calls: script.calls,
      undisturbed,
      async disturbed(plan) {
        const again = join(folder, 'again.sqlite');
        copyFileSync(before, again);
        const copy = open(again);
        const outcome = await play(
          hostAt,
          step,
          copy,
          mailbox({ ...mailsBefore }),
          faultScript(plan),
        );
        await copy.close();
        return outcome;
      },
    });
  }
  return scenes;
}
