import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consoleOf } from '../../infra/local/console.ts';
import { passTime } from '../../infra/local/pass-time.ts';
import { BRANDS, REAL_NAMES } from '../../infra/local/sample/brands.ts';
import { HISTORIES } from '../../infra/local/sample/histories.ts';
import { KUNMING } from '../../infra/local/sample/kunming.ts';
import { tell } from '../../infra/local/tell.ts';
import { type Watched, watch } from '../../infra/local/watch.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { parseMoment } from '../../shared/calendar/moment.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import type { Head } from '../../shared/ledger/port.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { tasks } from '../../shared/register/brand/tasks.ts';
import { seededMachine } from './sample.ts';

let sample: Awaited<ReturnType<typeof seededMachine>>;
let before: readonly BrandState[];
let first: Watched;
let again: Watched;

async function brandsOf(): Promise<readonly BrandState[]> {
  const heads: Head[] = [];
  for await (const head of everyItem((page) => sample.machine.ledger.heads(page))) heads.push(head);
  return heads
    .filter(({ stream }) => stream.startsWith('brand:'))
    .map(({ snapshot }) => snapshot.state as BrandState);
}

async function sweep(now = KUNMING.opens) {
  const { clock, host, ledger } = sample.machine;
  await clock.moveTo(now);
  return watch(ledger, now, async () => {
    await host.sweep(now);
    await host.digest(now);
  });
}

const mailsSent = () =>
  readFileSync(join(sample.machine.mailFolder, 'sent.jsonl'), 'utf8').trim().split('\n').length;

beforeAll(async () => {
  sample = await seededMachine();
  before = await brandsOf();
  first = await sweep();
  again = await sweep();
}, 60_000);

afterAll(() => sample.close());

describe('the sample portfolio', () => {
  test('has at least sixty brands, in every county', () => {
    expect(before.length).toBeGreaterThanOrEqual(60);
    expect(new Set(before.map(({ county }) => county)).size).toBe(14);
  });

  test('spreads over the time from the regulation’s first day to the Friday before', () => {
    const entries = before.map(({ enteredOn }) => enteredOn).sort();
    expect(entries[0]).toBe('2025-08-01');
    expect(entries.at(-1)?.slice(0, 7)).toBe('2026-11');
    expect(KUNMING.ends.slice(0, 10)).toBe('2026-11-20');
  });

  test.each([
    'decide-measure',
    'sign-order',
    'number-order',
    'serve-order',
    'hold-interview',
    'verify',
    'supervise',
    'other-way',
    'import-calendar',
  ] as const)('has work of the kind %s on a desk', (kind) => {
    expect(before.flatMap((brand) => tasks(brand)).map((task) => task.kind)).toContain(kind);
  });

  test.each(['direct', 'left', 'post', 'electronic', 'announcement'] as const)(
    'has an order served by %s',
    (method) => {
      const services = before
        .flatMap(({ cases }) => Object.values(cases))
        .flatMap(({ orders }) => orders)
        .flatMap((order) => order.services);
      expect(services.map((service) => service.method)).toContain(method);
    },
  );

  test.each(['cured', 'cured-late', 'declined'] as const)('has a case that ended %s', (outcome) => {
    const ends = before.flatMap(({ cases }) => Object.values(cases)).map((c) => c.outcome);
    expect(ends).toContain(outcome);
  });

  test('has quiet brands, overlapping cases, provisional days, and a proposed suspension', () => {
    const open = before.map(({ cases }) =>
      Object.values(cases).filter(({ status }) => status === 'open'),
    );
    const deadlines = before.flatMap((brand) => Object.values(brand.deadlines));
    expect(before.some(({ cases }) => Object.keys(cases).length === 0)).toBe(true);
    expect(open.some((cases) => cases.length > 1)).toBe(true);
    expect(open.flat().some(({ proposed }) => proposed === 'suspension')).toBe(true);
    expect(deadlines.some(({ reckoning }) => reckoning.certainty === 'provisional')).toBe(true);
  });

  test('leads each holder from its mail to its own brands, and an office to the brand', async () => {
    const { machine } = sample;
    const pages = await consoleOf(machine, { sandbox: false, onMoved: () => {} });
    const { baseUrl = '' } = machine.host.ports;
    const led = new Set<string>();
    for (const { id, notice, state } of first.notices) {
      if (state !== 'sent') continue;
      const mail = await PostalMime.parse(readFileSync(join(machine.mailFolder, `${id}.eml`)));
      const link = /查看办理情况：(\S+)/.exec(mail.text ?? '')?.[1];
      if (link) led.add(notice.to.kind);
      if (notice.to.kind === 'party') {
        const page = await (await pages.request(String(link).slice(baseUrl.length))).text();
        expect(page, id).toContain(`<h1>${notice.to.name}</h1>`);
      } else if (link) expect(link).toMatch(/\/brands\/[\w-]+/);
    }
    expect(led).toEqual(new Set(['party', 'office']));
  });

  test.each(['suspended', 'removed'] as const)('has a brand that is %s', (standing) => {
    expect(before.map((brand) => brand.standing)).toContain(standing);
  });

  test('has a decision set aside, one in its renewal window, a ban, and a hearing that runs', () => {
    const decisions = before.flatMap((brand) => Object.values(brand.decisions));
    const running = before.flatMap((brand) =>
      Object.values(brand.deadlines).filter(({ status }) => status === 'running'),
    );
    expect(
      decisions.some(({ setAside, publication }) => setAside && publication?.takenDownOn),
    ).toBe(true);
    expect(before.flatMap((brand) => tasks(brand)).map(({ kind }) => kind)).toContain(
      'check-measures',
    );
    expect(running.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['suspension', 're-application-ban', 'hearing-reply']),
    );
  });

  test('has a brand that was transferred in the middle of its case', () => {
    const transferred = before.find(({ id }) => id === 'xishan-3');
    expect(transferred?.holder.id).toBe('party-xishan-4');
    expect(transferred?.cases['case-1']).toMatchObject({ status: 'open' });
    expect(transferred?.cases['case-1']?.orders[0]?.services).toEqual([]);
  });

  test('accuses no brand whose name is real, and says where that name is from', () => {
    const real = before.filter(({ provenance }) => provenance === 'real-name');
    expect(real.map(({ name }) => name)).toEqual(Object.keys(REAL_NAMES));
    expect(real.flatMap(({ cases }) => Object.keys(cases))).toEqual([]);
    for (const { source } of Object.values(REAL_NAMES)) expect(source).toMatch(/^https:/);
  });

  test('names every brand, and nobody else, in its histories', () => {
    const ids = Object.values(BRANDS).flatMap((brands) => brands.map(([id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(HISTORIES)));
  });
});

describe('the first sweep, on Monday morning', () => {
  test.each([
    'reminder',
    'rectification-order',
    'overdue-holder',
    'overdue-county',
    'escalation',
    'correction',
    'interview',
    'digest',
  ] as const)('sends a notice of the kind %s', (kind) => {
    const sent = first.notices.filter(({ state }) => state === 'sent' || state === 'merged');
    expect(sent.map(({ notice }) => notice.kind)).toContain(kind);
  });

  test('reminds of every step: the due morning, three, ten and thirty working days before', () => {
    const left = first.notices
      .filter(({ notice }) => notice.kind === 'reminder')
      .map(({ notice }) => notice.due?.workingDaysLeft);
    expect(left).toEqual(expect.arrayContaining([0, 3, 10, 30]));
  });

  test('merges the reminders of one holder into one mail', () => {
    const leaders = first.notices.filter(({ members }) => members && members.length > 1);
    expect(leaders.map(({ notice }) => notice.to.name)).toEqual(['昆明示例餐饮管理有限公司']);
  });

  test('turns the reminder of a holder without an address into a phone task', () => {
    expect(first.notices.some(({ state }) => state === 'undeliverable')).toBe(true);
  });

  test('leaves nothing waiting, and prints what it did brand by brand', async () => {
    const text = await tell(first, KUNMING.opens, sample.machine);
    expect(first.notices.filter(({ dueAt }) => dueAt !== undefined)).toEqual([]);
    expect(text).toContain('五华米线工匠（昆明示例餐饮管理有限公司）');
    for (const { notice } of first.notices) expect(text).toContain(notice.subject);
  });

  test('leaves every mail as a file, once', () => {
    const files = readdirSync(sample.machine.mailFolder).filter((file) => file.endsWith('.eml'));
    expect(mailsSent()).toBe(files.length);
  });

  test('repeated at the same moment finds nothing and sends nothing', async () => {
    expect(again.notices).toEqual([]);
    expect([...again.events.values()].flat()).toEqual([]);
    expect(await tell(again, KUNMING.opens, sample.machine)).toContain('nothing sent');
  });

  test('leaves a ledger that verifies', async () => {
    const { findings } = await verifyRegister(sample.machine.ledger, KUNMING.opens);
    expect(findings).toEqual([]);
  });
});

describe('passing time', () => {
  test('records what falls due on the way at its own moment, and sends digests every working day', async () => {
    const { machine } = sample;
    await passTime(machine, parseMoment('2026-11-30T12:00:00+08:00'));
    const stored = [];
    for await (const event of everyItem((page) =>
      machine.ledger.events('brand:songming-2', 0, page),
    ))
      stored.push(event);
    const lapse = stored.find(
      ({ event }) =>
        event.type === 'DeadlineLapsed' && 'dueOn' in event && event.dueOn === '2026-11-26',
    );
    expect(lapse?.recordedAt).toBe('2026-11-27T00:00:00.000+08:00');
    expect(lapse?.event).not.toHaveProperty('lateSince');
    const digests = [];
    for await (const event of everyItem((page) => machine.ledger.events('office:530100', 0, page)))
      digests.push(event.recordedAt.slice(0, 10));
    expect(digests.slice(-6)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ]);
  });

  /** Nothing that entered on or after 2025-08-01 can be two years old before that. */
  test('brings the first evaluations two years after the regulation took effect', async () => {
    const due = await sweep(parseMoment('2027-08-02T09:30:00+08:00'));
    const evaluations = due.notices.filter(({ notice }) => notice.kind === 'evaluation-due');
    expect(evaluations.map(({ notice }) => notice.brand?.name)).toContain('昆明呈贡花匠');
  });
});
