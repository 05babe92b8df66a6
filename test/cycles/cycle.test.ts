import { describe, expect, test } from 'vitest';
import { previewCycle } from '../../shared/application/cycle-preview.ts';
import { reportCycle } from '../../shared/application/cycle-report.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { type Day, parseDay } from '../../shared/calendar/day.ts';
import { addMinutes } from '../../shared/calendar/moment.ts';
import { faultScript, type PlannedFault } from '../../shared/fault-script.ts';
import { FAULTS_OF, type LedgerMethod, withFaults } from '../../shared/ledger/faults.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { withMailFaults } from '../../shared/mail/faults.ts';
import type { Mailer } from '../../shared/mail/port.ts';
import { type CycleEvent, cycleDecider } from '../../shared/register/cycle/decider.ts';
import { fold } from '../../shared/register/decider.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { contextAt } from '../register/given.ts';
import {
  CITY,
  COUNTIES,
  cohort,
  enter,
  hostOn,
  NOW,
  openCycle,
  opening,
  registerOf,
  scheme,
  servicesOn,
} from './register.ts';

const plan = {
  cohort: { ...cohort(), dueThrough: parseDay('2027-12-31') },
  materialsDueOn: parseDay('2027-10-29'),
  until: parseDay('2027-12-31'),
};

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: Error) => (error.cause as { code?: string })?.code ?? (error as { code?: string }).code,
  );

/** Two years end on 2027-08-05, on 2027-11-30 and on 2028-03-01. */
const THREE = ['2025-08-05', '2025-11-30', '2026-03-01'] as Day[];
const threes = (count: number) =>
  registerOf(count, { entered: (i) => THREE[i % 3] as Day, counties: 2 });

describe('a dry run', () => {
  test('shows who is in, brands past their two years first, and who is out and why', async () => {
    const services = await servicesOn(await threes(6));
    const { included, excluded } = await previewCycle(services, plan, NOW);
    expect(included.map(({ brand, marks }) => [brand, ...marks])).toEqual([
      ['b0', 'overdue'],
      ['b3', 'overdue'],
      ['b1'],
      ['b4'],
    ]);
    expect(excluded.map(({ brand, reason }) => [brand, reason])).toEqual([
      ['b2', '两年评估周期到2028年3月1日才届满，晚于本批次的2027年12月31日'],
      ['b5', '两年评估周期到2028年3月1日才届满，晚于本批次的2027年12月31日'],
    ]);
  });

  test('a batch by years takes in whoever’s two years end in the year, as ruled', async () => {
    const rulings = scheme.rulings.map((ruling) =>
      ruling.id === 'evaluation-anchor' ? { ...ruling, answer: 'cohort-year' } : ruling,
    );
    const services = await servicesOn(await threes(3));
    const { included } = await previewCycle(
      {
        ...services,
        lawOf: (county, label) => ({
          ...services.lawOf(county, label),
          scheme: { ...scheme, rulings },
        }),
      },
      { ...plan, cohort: { ...plan.cohort, dueThrough: parseDay('2027-10-01') } },
      NOW,
    );
    expect(included.map(({ brand }) => brand)).toEqual(['b0', 'b1']);
  });

  test('says who stays out for its standing, and marks open cases and holders without an address', async () => {
    const ledger = await threes(4);
    const services = await servicesOn(ledger);
    const proof = { title: '申请', reference: '卷宗' };
    const act = (stream: 'brand:b0' | 'brand:b3', command: { type: string }) =>
      services.execute(stream, command, { commandId: `${command.type}`, actor: CITY, now: NOW });
    const left = { type: 'exit-voluntarily', on: '2027-08-30', document: proof };
    await act('brand:b0', left);
    const finding = {
      type: 'record-finding',
      grounds: ['15(1)3'],
      facts: '标识使用不符',
      evidence: [proof],
      foundOn: '2027-08-30',
    };
    await act('brand:b3', finding);
    const preview = await previewCycle(services, plan, NOW);
    expect(preview.excluded.map(({ brand, reason }) => [brand, reason])).toContainEqual([
      'b0',
      '已退出',
    ]);
    expect(preview.included.find(({ brand }) => brand === 'b3')?.marks).toEqual([
      'overdue',
      'open-case',
    ]);
    expect(preview.withoutMail).toEqual(['b1', 'b3']);
  });

  test('tells the mails that would go out, and the work of each office by week', async () => {
    const services = await servicesOn(await threes(3));
    const { mails, workload, without } = await previewCycle(services, plan, NOW);
    expect(mails).toMatchObject({ 'evaluation-request': 2, reminder: 6, 'overdue-holder': 2 });
    const weekOfNow = parseDay('2027-08-30');
    const weekAfterTheDay = parseDay('2027-10-25');
    expect(workload[COUNTIES[0] as string]?.[weekOfNow]).toEqual({ tasks: 1, mails: 1 });
    expect(workload[COUNTIES[0] as string]?.[weekAfterTheDay]?.tasks).toBe(1);
    expect(without[COUNTIES[0] as string]?.[weekAfterTheDay]).toBeUndefined();
  });

  test('looks ahead, never back', async () => {
    const services = await servicesOn(await threes(1));
    const back = { ...plan, until: parseDay('2027-08-31') };
    expect(await refusalOf(previewCycle(services, back, NOW))).toBe('cycle.until-past');
  });

  test('changes nothing', async () => {
    const ledger = await threes(3);
    const before = await ledger.heads();
    await previewCycle(await servicesOn(ledger), plan, NOW);
    expect(await ledger.heads()).toEqual(before);
  });
});

describe('a cycle', () => {
  test('enrols each brand of its list once, however often it is started', async () => {
    const ledger = await threes(6);
    await openCycle(hostOn(ledger), 'c1');
    await openCycle(hostOn(ledger), 'c1');
    const { total, cycle, brands } = (await reportCycle(await servicesOn(ledger), 'c1')) ?? {};
    expect(cycle?.members).toBe(4);
    expect(total).toEqual({ 'to-serve': 4 });
    expect(brands?.map(({ progress }) => progress)).toEqual(Array(4).fill('to-serve'));
    const { items } = await ledger.events('brand:b0');
    expect(items.filter(({ event }) => event.type === 'EvaluationEnrolled')).toHaveLength(1);
  });

  test('keeps to the list that was fixed: who comes later is not in it', async () => {
    const ledger = await threes(3);
    const host = hostOn(ledger);
    await openCycle(host, 'c1');
    const services = await servicesOn(ledger);
    await services
      .execute(
        'cycle:c1',
        { type: 'freeze-members', members: {} },
        {
          commandId: 'again',
          actor: { role: 'system', id: 'system' },
          now: NOW,
        },
      )
      .then(
        () => expect.unreachable(),
        (error) => expect(error).toMatchObject({ code: 'cycle.frozen-before' }),
      );
  });

  test.each([
    [
      'that overlaps an open one over the same brands',
      { number: '示例人社评〔2027〕2号' },
      'cycle.overlaps',
    ],
    [
      'in one county of it',
      { cohort: cohort([COUNTIES[0] as string]), number: '示例人社评〔2027〕3号' },
      'cycle.overlaps',
    ],
  ])('%s is refused, and nothing is written', async (_, fields, code) => {
    const ledger = await threes(3);
    const host = hostOn(ledger);
    await openCycle(host, 'c1');
    const before = await ledger.heads();
    expect(await refusalOf(openCycle(host, 'c2', fields))).toBe(code);
    expect(await ledger.heads()).toEqual(before);
  });

  test('is opened once under a name, closed once, and not at all where nothing is evaluated', () => {
    const context = contextAt({ at: '2027-09-01' });
    const open = opening('c1');
    const close = { type: 'close-cycle', results: {}, reason: '改期另行开展' };
    const linfen = { ...context, scheme: schemeById('linfen-2021') };
    const decide = (command: object, past: readonly CycleEvent[], law = context) =>
      cycleDecider.decide(command, fold(cycleDecider, past), law);
    const opened = decide(open, []) as CycleEvent[];
    const closed = [...opened, ...(decide(close, opened) as CycleEvent[])];
    expect(decide(open, opened)).toMatchObject({ code: 'cycle.opened-before' });
    expect(decide(close, closed)).toMatchObject({ code: 'cycle.closed' });
    expect(decide(open, [], linfen)).toMatchObject({ code: 'cycle.no-evaluation' });
  });

  test('may follow once the first is closed', async () => {
    const ledger = await threes(3);
    const host = hostOn(ledger);
    await openCycle(host, 'c1');
    await host.command({
      stream: 'cycle:c1',
      commandId: 'close',
      actor: CITY,
      command: { type: 'close-cycle', results: { open: 2 }, reason: '改期另行开展' },
    });
    await openCycle(host, 'c2', { number: '示例人社评〔2027〕2号' });
    const report = await reportCycle(await servicesOn(ledger), 'c2');
    // Their evaluations of the first cycle are not concluded: nobody is in two at once.
    expect(report?.cycle.members).toBe(0);
  });

  test.each([
    ['a day that is over', { materialsDueOn: '2027-08-31' }, 'cycle.day-past'],
    ['a day off', { materialsDueOn: '2027-10-30' }, 'cycle.day-rest'],
    ['a county that is none', { cohort: cohort(['999999']) }, 'cycle.cohort'],
    ['a number of another year', { number: '示例人社评〔2026〕1号' }, 'order.number-format'],
    ['a name that is none', { id: '第一批' }, 'command.invalid'],
  ])('%s is refused, and nothing is written', async (_, fields, code) => {
    const ledger = await threes(1);
    const host = hostOn(ledger);
    const before = await ledger.heads();
    expect(
      await refusalOf(
        host.command({
          stream: 'cycle:c1',
          commandId: 'o',
          actor: CITY,
          command: opening('c1', fields),
        }),
      ),
    ).toBe(code);
    expect(await ledger.heads()).toEqual(before);
  });
});

describe('killed at any call, and run again', () => {
  const mails = (): Mailer & { readonly counts: Map<string, number> } => {
    const counts = new Map<string, number>();
    return {
      counts,
      async send({ id }) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
        return { kind: 'sent', messageId: id };
      },
    };
  };

  async function outcome(ledger: Ledger) {
    const brands = [];
    for (let i = 0; i < 4; i++) {
      const { items } = await ledger.events(`brand:b${i}`);
      const enrolled = items.filter(({ event }) => event.type === 'EvaluationEnrolled').length;
      brands.push(enrolled);
    }
    const { findings } = await verifyRegister(ledger, NOW);
    return { brands, findings };
  }

  async function play(faults: readonly PlannedFault[]) {
    const ledger = await registerOf(4, { entered: () => '2025-08-05' as Day, counties: 2 });
    const mailer = mails();
    const script = faultScript(faults);
    const disturbed = hostOn(withFaults(ledger, script), NOW, withMailFaults(mailer, script));
    await openCycle(disturbed, 'c1').catch(() => undefined);
    await openCycle(hostOn(ledger, NOW, mailer), 'c1');
    for (const minutes of [0, 90, 180])
      await hostOn(ledger, addMinutes(NOW, minutes), mailer).drain(addMinutes(NOW, minutes));
    return { ...(await outcome(ledger)), calls: script.calls, sent: mailer.counts };
  }

  test('a brand that came just before the list is fixed is on it, though every index lags', async () => {
    const ledger = await registerOf(2, { entered: () => '2025-08-05' as Day, counties: 1 });
    const indexes = Object.entries(FAULTS_OF).filter(([, faults]) => faults.includes('stale'));
    const always = indexes.flatMap(([method]) =>
      Array.from({ length: 50 }, (_, i) => ({ at: i + 1, method, fault: 'stale' as const })),
    );
    const host = hostOn(withFaults(ledger, faultScript(always)));
    await host.drain(NOW);
    await enter(await servicesOn(ledger), 'late', '2025-08-05' as Day);
    await openCycle(host, 'c1');
    const { items } = await ledger.events('brand:late');
    expect(items.map(({ event }) => event.type)).toContain('EvaluationEnrolled');
    // What a list is fixed from is read consistently: no adapter may answer it late.
    const lookup = withFaults(ledger, faultScript([{ at: 1, fault: 'stale' }])).lookup('cycles');
    await expect(lookup).rejects.toThrow('no fault stale for lookup');
  });

  test('each brand is enrolled once, whatever goes wrong at whichever call', async () => {
    const quiet = await play([]);
    expect(quiet.brands).toEqual([1, 1, 1, 1]);
    expect(quiet.findings).toEqual([]);
    for (const [i, method] of quiet.calls.entries()) {
      const faults =
        method === 'send' ? ['kill', 'lose-answer'] : FAULTS_OF[method as LedgerMethod];
      for (const fault of faults) {
        const where = `${fault} at call ${i + 1}, ${method}`;
        const { brands, findings, sent } = await play([{ at: i + 1, fault }]);
        expect(brands, where).toEqual([1, 1, 1, 1]);
        expect(findings, where).toEqual([]);
        expect([...sent.keys()].sort(), where).toEqual([...quiet.sent.keys()].sort());
      }
    }
  }, 300_000);
});
