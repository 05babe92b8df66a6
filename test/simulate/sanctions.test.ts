import { describe, expect, test } from 'vitest';
import { live, sample } from './live.ts';

type Lived = Awaited<ReturnType<typeof live>>;

const brandOf = ({ simulated }: Lived, id: string) =>
  simulated.brands.find((brand) => brand.id === id);
const outcomesOf = (lived: Lived) =>
  Object.fromEntries(
    lived.simulated.brands.map(({ id, standing, cases }) => [
      id,
      [standing, ...Object.values(cases).map((c) => c.outcome ?? c.proposed ?? c.status)].join(' '),
    ]),
  );

describe('the whole ladder, to a third suspension, a removal and the end of the ban', () => {
  const run = live(sample('whole-ladder'), '2026-03-01', '2033-03-31');

  test('goes as planned: only the early return is refused, and the ledger is sound', async () => {
    const { simulated } = await run;
    expect(simulated.refused).toEqual([
      expect.objectContaining({ code: 'brand.banned', expected: 'brand.banned' }),
    ]);
    expect([simulated.failed, simulated.findings]).toEqual([0, []]);
  });

  test('each step comes by itself at its own midnight', async () => {
    const { simulated } = await run;
    const wanted = /^(Suspension|Mark|Brand|Ban)/;
    expect(
      simulated.events
        .filter(({ event }) => wanted.test(event.type))
        .map(({ event, recordedAt }) => `${recordedAt.slice(0, 16)} ${event.type}`),
    ).toEqual([
      '2026-03-02T10:00 BrandEntered',
      '2026-07-31T00:00 SuspensionStarted',
      '2027-07-31T00:00 SuspensionContinued',
      '2027-07-31T00:00 SuspensionStarted',
      '2028-02-08T00:00 SuspensionStarted',
      '2028-03-01T15:00 BrandRemoved',
      '2028-03-06T10:00 MarkReturned',
      '2033-03-01T00:00 BanEnded',
      '2033-03-01T10:00 BrandEntered',
    ]);
  });

  test('the third suspension proposes the removal: 15(4)4', async () => {
    const { facts } = await run;
    expect(facts('FindingRecorded').at(-1)?.event).toMatchObject({
      caseId: 'case-3',
      grounds: ['15(4)4'],
      evidence: [{}, {}, {}],
    });
  });

  test('a ban decided on 29 February ends on the last day of February', async () => {
    const brand = brandOf(await run, 'whole');
    expect(brand?.deadlines['decision-4/ban']?.reckoning).toMatchObject({
      from: '2028-02-29',
      dueOn: '2033-02-28',
    });
    expect(brand).toMatchObject({ standing: 'listed', enteredOn: '2033-03-01' });
  });
});

test('a cure at each stage ends the ladder there; during a suspension the mark comes back at its end', async () => {
  const lived = await live(sample('cured-at-each-stage'), '2026-03-01', '2027-08-31');
  expect(lived.simulated.refused).toEqual([]);
  expect(outcomesOf(lived)).toEqual({
    first: 'listed cured',
    second: 'listed cured',
    proposed: 'listed declined',
    suspended: 'listed restored',
  });
  expect(lived.facts('MarkRestored').map(({ effectiveOn }) => effectiveOn)).toEqual(['2027-07-28']);
});

describe('a set-aside at each stage', () => {
  const run = live(sample('set-aside-at-each-stage'), '2026-03-01', '2028-03-31');

  test('leaves every brand on the register; a case ends with its first order, else it goes back', async () => {
    const lived = await run;
    expect(lived.simulated.refused).toEqual([]);
    expect(outcomesOf(lived)).toEqual({
      order: 'listed withdrawn',
      'order-2': 'listed cured',
      suspension: 'listed declined',
      renewal: 'listed set-aside',
      removal: 'listed declined',
    });
  });

  test('nothing of what fell acts afterwards', async () => {
    const { facts } = await run;
    expect(facts('MarkRestored')).toEqual([]);
    expect(facts('BanEnded')).toEqual([]);
    expect(facts('PublicationTakenDown', 'suspension')).toHaveLength(1);
  });
});

test('a clock that stands still for seven weeks: nothing lapses, and sixteen days are left', async () => {
  const lived = await live(sample('clock-stopped'), '2026-03-01', '2026-06-30');
  expect(lived.simulated.refused).toEqual([]);
  expect(lived.facts('DeadlineLapsed')).toEqual([]);
  expect(outcomesOf(lived)).toEqual({ stopped: 'listed cured' });
  expect(brandOf(lived, 'stopped')?.deadlines['case-1/rectification']).toMatchObject({
    status: 'met',
    reckoning: { dueOn: '2026-05-27', pauses: [{ from: '2026-03-20', on: '2026-05-11' }] },
  });
});

test('two cases side by side have periods of their own, and end differently', async () => {
  const lived = await live(sample('two-cases'), '2026-03-01', '2026-06-30');
  const [first, second] = ['case-1', 'case-2'].map(
    (id) => brandOf(lived, 'two')?.deadlines[`${id}/rectification`],
  );
  expect(first).toMatchObject({ status: 'met', reckoning: { from: '2026-03-05' } });
  expect(second).toMatchObject({ status: 'lapsed', reckoning: { from: '2026-03-18' } });
  expect(outcomesOf(lived)).toEqual({ two: 'listed cured rectification-after-interview' });
});

test('a transfer in mid-case: to nobody it is refused; the new holder is served, and has its own month', async () => {
  const lived = await live(sample('transfer-in-mid-case'), '2026-03-01', '2026-06-30');
  expect(lived.simulated.refused).toMatchObject([
    { code: 'party.unknown', expected: 'party.unknown' },
  ]);
  const brand = brandOf(lived, 'transferred');
  expect(brand?.holder.id).toBe('p-new');
  expect(brand?.deadlines['case-1/rectification']).toMatchObject({
    status: 'met',
    reckoning: { from: '2026-03-23' },
  });
  expect(
    lived
      .facts('DeadlineLapsed')
      .filter(({ event }) => JSON.stringify(event).includes('rectification')),
  ).toEqual([]);
});

test('a party with three brands is blacklisted: a case each, decided each for itself', async () => {
  const lived = await live(sample('party-with-three-brands'), '2026-03-01', '2027-04-30');
  expect(
    lived.facts('FindingRecorded').map(({ stream, commandId }) => `${stream} ${commandId}`),
  ).toEqual(
    ['one', 'two', 'three']
      .toSorted()
      .map((id) => `brand:${id} party-finding:p-three:finding-1:brand:${id}`),
  );
  expect(outcomesOf(lived)).toEqual({
    one: 'listed restored',
    two: 'listed declined',
    three: 'listed suspension',
  });
  expect(lived.simulated.findings).toEqual([]);
});
