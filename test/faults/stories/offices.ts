import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import { command, commandOn, file, HOLDER, prelude, type Step, sweep } from '../story.ts';

export const PROVINCE = 'jiangsu-2022';

const OFFICES = { province: '320000', nanjing: '320100' };
const province: Actor = { role: 'city-officer', id: 'province', office: OFFICES.province };
const officer: Actor = { role: 'county-officer', id: 'nanjing', office: OFFICES.nanjing };

const reachable: Step = {
  name: 'the offices can be reached',
  at: parseMoment('2026-01-05T09:00:00+08:00'),
  prelude: true,
  async act({ ports: { ledger } }) {
    for (const [name, code] of Object.entries(OFFICES))
      await ledger.putContact(`office:${code}`, { email: `${name}@office.example` });
  },
};

const onOffice = (at: string, actor: Actor, content: Parameters<typeof command>[3]) =>
  commandOn(at, `office:${OFFICES.nanjing}`, actor, content);

/** One month's dispatch is done in time, the next one's is not. */
export const DUTIES: readonly Step[] = [
  reachable,
  onOffice('2026-01-06T10:00:00+08:00', province, {
    type: 'start-duties',
    office: OFFICES.nanjing,
  }),
  onOffice('2026-01-20T10:00:00+08:00', officer, {
    type: 'record-duty',
    duty: 'monthly-dispatch',
    doneOn: '2026-01-19',
    document: file('调度纪要'),
  }),
  sweep('2026-02-01T00:00:00+08:00', 'the next month begins'),
  sweep('2026-02-28T09:00:00+08:00', 'the office was reminded'),
  sweep('2026-03-02T09:00:00+08:00', 'a duty lapsed, and the province hears of it'),
];

const decided = (type: string, on: string, fields: object = {}) =>
  command(`${on}T10:00:00+08:00`, 'teachers', province, {
    type,
    on,
    reason: '经认定',
    document: file('认定文件'),
    ...fields,
  });

/** Up from one register into another, and out. */
export const REGISTERS: readonly Step[] = [
  reachable,
  ...prelude(
    command('2026-01-10T10:00:00+08:00', 'teachers', province, {
      type: 'enter-brand',
      id: 'teachers',
      scheme: PROVINCE,
      name: '示例家教',
      kind: 'provincial',
      category: 'skilled',
      county: '南京市',
      register: 'city',
      holder: HOLDER,
      enteredOn: '2025-08-01',
      provenance: 'illustrative',
    }),
  ),
  decided('move-register', '2026-03-02', { to: 'province' }),
  decided('leave-register', '2026-03-03'),
];
