import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCalendar, previewCalendar } from '../../shared/application/calendar-import.ts';
import { verifyRegister } from '../../shared/application/verify.ts';
import { parseMoment } from '../../shared/calendar/moment.ts';
import { parseNotice, type YearNoticeInput } from '../../shared/calendar/notice.ts';
import type { Actor, Role } from '../../shared/identity/actor.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import { tasks } from '../../shared/register/brand/tasks.ts';
import { COUNTIES, hostOn, registerOf, scheme, servicesOn } from '../cycles/register.ts';
import { finding, holdInterview, number, serve } from '../register/commands.ts';
import { PLAIN_2027, SUNDAY_WORKED_2027 } from '../register/notice-2027.ts';

const NOW = parseMoment('2026-12-10T10:00:00+08:00');
const DUE = 'case-1/rectification-after-interview';
const CITY: Actor = { role: 'city-officer', id: 'city', office: scheme.city.code };
const by = (role: Role): Actor => ({ role, id: role, office: COUNTIES[0] as string });

/** One brand has three months from 2026-11-21, which end on a Sunday; the other has no case. */
async function underway(): Promise<Ledger> {
  const ledger = await registerOf(2, { counties: 1 });
  const { execute } = await servicesOn(ledger);
  const steps = [
    [finding('2026-11-20', ['15(2)2']), by('county-officer')],
    [{ type: 'draft-order', caseId: 'case-1' }, by('county-officer')],
    [{ type: 'sign-order', caseId: 'case-1' }, by('county-lead')],
    [number('五人社责改〔2026〕1号'), by('county-officer')],
    [serve('2026-11-21'), by('county-officer')],
    [holdInterview('2026-11-21'), by('county-lead')],
  ] as const;
  for (const [i, [command, actor]] of steps.entries())
    await execute('brand:b0', command, {
      commandId: `step-${i}`,
      actor,
      now: parseMoment(`2026-11-21T1${i}:00:00+08:00`),
    });
  await hostOn(ledger, NOW).drain(NOW);
  return ledger;
}

async function replaying(ledger: Ledger, notice: YearNoticeInput, now = NOW) {
  const host = hostOn(ledger, now);
  const services = { ...(await servicesOn(ledger)), scheme };
  const execute = (stream: string, command: object, commandId: string) =>
    host.command({ stream, command, commandId, actor: CITY });
  const parsed = parseNotice(notice);
  return {
    host,
    preview: () => previewCalendar(services, parsed, now),
    apply: (approve = false) =>
      importCalendar({ ...services, execute }, { notice: parsed, commandId: 'import' }, approve),
    brand: async () => (await services.stateOf('brand:b0')) as BrandState,
  };
}

const corrections = async (ledger: Ledger) =>
  (await ledger.noticesOf('brand:b0')).items.filter(({ notice }) => notice.kind === 'correction');

describe('before a notice is imported', () => {
  test('every deadline that it would move is shown, before and after, with its reminders', async () => {
    const { preview } = await replaying(await underway(), PLAIN_2027);
    const { changed, brands } = await preview();
    expect(brands).toBe(2);
    expect(changed.find(({ deadline }) => deadline === DUE)).toMatchObject({
      brand: 'b0',
      before: { dueOn: '2027-02-22', certainty: 'provisional' },
      after: { dueOn: '2027-02-22', certainty: 'announced' },
      shortened: false,
    });
  });

  test('what would be shortened comes first, marked', async () => {
    const { preview } = await replaying(await underway(), SUNDAY_WORKED_2027);
    expect((await preview()).changed[0]).toMatchObject({
      deadline: DUE,
      after: { dueOn: '2027-02-21' },
      shortened: true,
    });
  });

  test('nothing is changed', async () => {
    const ledger = await underway();
    const before = await ledger.heads();
    await (await replaying(ledger, PLAIN_2027)).preview();
    expect(await ledger.heads()).toEqual(before);
  });

  test('a notice that may not be imported is refused at the preview already', async () => {
    const { preview } = await replaying(await underway(), { ...PLAIN_2027, year: 2026 });
    await expect(preview()).rejects.toMatchObject({ code: 'calendar.version-not-higher' });
  });

  test('the notice of the sample can be imported, and says that it is made up', async () => {
    const file = new URL('../../infra/local/sample/made-up-2027-notice.json', import.meta.url);
    const notice = JSON.parse(readFileSync(file, 'utf8'));
    expect(notice.document).toContain('虚构');
    const { preview } = await replaying(await underway(), notice);
    expect((await preview()).changed.length).toBeGreaterThan(0);
  });
});

describe('importing it', () => {
  test('turns provisional into confirmed, and leaves no open deadline on an older basis', async () => {
    const ledger = await underway();
    const { apply, brand } = await replaying(ledger, PLAIN_2027);
    await apply();
    expect((await brand()).deadlines[DUE]?.reckoning.certainty).toBe('announced');
    expect((await verifyRegister(ledger, NOW)).findings).toEqual([]);
  });

  test('without approval what would be shortened stays, lies on the city’s desk and cannot lapse', async () => {
    const ledger = await underway();
    const { apply, brand } = await replaying(ledger, SUNDAY_WORKED_2027);
    await apply();
    expect((await brand()).deadlines[DUE]?.reckoning.dueOn).toBe('2027-02-22');
    expect(tasks(await brand())).toContainEqual(
      expect.objectContaining({ kind: 'approve-shortening', office: scheme.city.code }),
    );
    const later = parseMoment('2027-03-01T10:00:00+08:00');
    await hostOn(ledger, later).drain(later);
    expect((await brand()).deadlines[DUE]?.status).toBe('running');
  });

  test('with approval it is shortened, and told once, however often the import is repeated', async () => {
    const ledger = await underway();
    const { apply, brand } = await replaying(ledger, SUNDAY_WORKED_2027);
    await apply(true);
    await apply(true);
    expect((await brand()).deadlines[DUE]?.reckoning.dueOn).toBe('2027-02-21');
    expect(await corrections(ledger)).toHaveLength(1);
    expect((await verifyRegister(ledger, NOW)).findings).toEqual([]);
  });

  test('a day that people moved is left alone', async () => {
    const ledger = await underway();
    const { host, preview, apply, brand } = await replaying(ledger, SUNDAY_WORKED_2027);
    await host.command({
      stream: 'brand:b0',
      commandId: 'extend',
      actor: CITY,
      command: {
        type: 'extend-deadline',
        caseId: 'case-1',
        to: '2027-03-15',
        ground: 'force-majeure',
        why: '泥石流道路中断',
        obstacleEndedOn: '2026-12-09',
        requestedOn: '2026-12-09',
        document: { title: '顺延申请', reference: '卷宗' },
      },
    });
    expect((await preview()).changed.map(({ deadline }) => deadline)).not.toContain(DUE);
    await apply(true);
    expect((await brand()).deadlines[DUE]?.reckoning.dueOn).toBe('2027-03-15');
    expect((await verifyRegister(ledger, NOW)).findings).toEqual([]);
  });
});
