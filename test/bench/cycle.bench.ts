import { describe, test } from 'vitest';
import { previewCycle } from '../../shared/application/cycle-preview.ts';
import { reportCycle } from '../../shared/application/cycle-report.ts';
import { addDays, type Day, parseDay } from '../../shared/calendar/day.ts';
import { cohort, hostOn, NOW, openCycle, registerOf, servicesOn } from '../cycles/register.ts';

const BRANDS = 10_000;
const DAYS_OF_ENTRY = 300;
const plan = {
  cohort: { ...cohort(), dueThrough: parseDay('2027-12-31') },
  materialsDueOn: parseDay('2027-10-29'),
  until: parseDay('2027-12-31'),
};

describe(`an evaluation cycle over ${BRANDS} brands`, () => {
  test('its dry run, and its enrolment', async ({ bench }) => {
    const entered = (i: number): Day => addDays('2025-08-05' as Day, i % DAYS_OF_ENTRY);
    const ledger = await registerOf(BRANDS, { entered });
    const services = await servicesOn(ledger);
    const dryRun = await bench('dry run', async () => {
      await previewCycle(services, plan, NOW);
    }).run({ iterations: 3, time: 0, warmup: false });
    const start = performance.now();
    await openCycle(hostOn(ledger), 'c1');
    const opened = performance.now() - start;
    const { total } = (await reportCycle(services, 'c1')) ?? {};
    console.log(
      `dry run ${(dryRun.latency.p50 / 1000).toFixed(1)} s; enrolled ${JSON.stringify(total)} in ${(opened / 1000).toFixed(1)} s`,
    );
  }, 300_000);
});
