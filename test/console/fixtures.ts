import { createExecuteCommand } from '../../functions/execute-command.ts';
import { createContacts } from '../../shared/application/contacts.ts';
import { createExecutor } from '../../shared/application/execute.ts';
import { readLaw } from '../../shared/application/law.ts';
import { addDays, type Day, parseDay } from '../../shared/calendar/day.ts';
import { dayOf, type Moment, momentAt, parseMoment } from '../../shared/calendar/moment.ts';
import { createConsole } from '../../shared/console/app.ts';
import type { ConsoleDeps } from '../../shared/console/deps.ts';
import { createOpenPages } from '../../shared/console/open-pages.ts';
import type { Actor, Role } from '../../shared/identity/actor.ts';
import { linkKeys } from '../../shared/identity/links/keys.ts';
import type { Links } from '../../shared/identity/links/urls.ts';
import { everyItem } from '../../shared/ledger/pages.ts';
import { openSqliteLedger } from '../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../shared/ledger/stream.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import type { PartyState } from '../../shared/register/party/decider.ts';
import { renderHtml } from '../../shared/render/html.ts';
import { renderText } from '../../shared/render/text.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';

/** A small register that has lived: the real deciders, ledger and notices, made-up brands. */

export const NOW = parseMoment('2026-11-23T09:30:00+08:00');
export const HOSTILE = '<script>alert(1)</script>"&\'';

const scheme = schemeById('kunming-2025');

export const LINKS: Links = {
  baseUrl: 'http://127.0.0.1:8787',
  keys: linkKeys(async () => ({ current: 'k1', k1: 'a'.repeat(64) })),
};

export type Step = readonly [day: string, role: Role, type: string, fields?: object];

const proof = (title: string) => ({ title, reference: '卷宗 2026-018' });

/** An order of the first rung, from the finding to its service. */
const ordered = (found: string, served: string, number: string, ground = '15(1)3'): Step[] => [
  [
    found,
    'county-officer',
    'record-finding',
    {
      caseId: 'case-1',
      grounds: [ground],
      facts: '宣传册所用标识缺少统一编号，与标准样式不一致',
      evidence: [proof('现场检查记录')],
      foundOn: found,
    },
  ],
  [found, 'county-officer', 'draft-order', { caseId: 'case-1' }],
  [found, 'county-lead', 'sign-order', { caseId: 'case-1' }],
  [found, 'county-officer', 'number-order', { caseId: 'case-1', number }],
  [
    served,
    'county-officer',
    'serve-order',
    { caseId: 'case-1', method: 'direct', on: served, proof: proof('送达回证') },
  ],
];

const verified = (on: string, result: string, remark?: string): Step => [
  on,
  'county-lead',
  'sign-verification',
  { caseId: 'case-1', result, on, document: proof('整改复查意见'), remark },
];

const reported = (on: string): Step => [
  on,
  'county-officer',
  'file-report',
  { caseId: 'case-1', channel: 'window', receivedOn: on, document: proof('整改报告') },
];

const HISTORIES: readonly (readonly Step[])[] = [
  [],
  ordered('2026-10-14', '2026-10-21', '示责改〔2026〕1号'),
  ordered('2026-10-09', '2026-10-15', '示责改〔2026〕2号', '15(1)5'),
  ordered('2026-11-05', '2026-11-10', '示责改〔2026〕3号'),
  [...ordered('2026-10-20', '2026-10-28', '示责改〔2026〕4号'), reported('2026-11-18')],
  [
    ...ordered('2026-08-12', '2026-08-20', '示责改〔2026〕5号'),
    verified('2026-09-24', 'not-cured'),
  ],
  [
    ...ordered('2026-01-12', '2026-01-15', '示责改〔2026〕6号'),
    reported('2026-02-12'),
    verified('2026-02-25', 'cured'),
  ],
  ordered('2026-11-16', '2026-11-20', '示责改〔2026〕7号').slice(0, 4),
  [
    ...ordered('2026-08-31', '2026-09-07', '示责改〔2026〕8号'),
    verified('2026-10-12', 'not-cured'),
    ['2026-10-15', 'county-officer', 'draft-order', { caseId: 'case-1' }],
    ['2026-10-16', 'county-lead', 'sign-order', { caseId: 'case-1' }],
    [
      '2026-10-16',
      'county-officer',
      'number-order',
      { caseId: 'case-1', number: '示约谈〔2026〕1号' },
    ],
    [
      '2026-10-19',
      'county-officer',
      'call-interview',
      { caseId: 'case-1', at: '2026-11-06T09:30:00+08:00', place: '二楼会议室' },
    ],
    [
      '2026-11-06',
      'county-officer',
      'serve-order',
      { caseId: 'case-1', method: 'direct', on: '2026-11-06', proof: proof('送达回证') },
    ],
    [
      '2026-11-06',
      'county-officer',
      'hold-interview',
      { caseId: 'case-1', on: '2026-11-06', record: proof('约谈记录') },
    ],
  ],
];

const TRADES = ['花艺师', '米线师傅', '斑铜匠', '护理员', '果农', '快递员', '瓦匠', '导游'];

const actorOf = (role: Role, county: string): Actor => ({
  role,
  id: `${role}-1`,
  office: role.startsWith('county') ? county : scheme.city.code,
});

/** A ledger in memory with `count` brands that went through the histories in turn. */
export async function seed(count = 60, firstName?: string) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  const lawOf = await readLaw(ledger, scheme);
  const executor = createExecutor(ledger, lawOf);
  let commands = 0;
  for (let i = 0; i < count; i++) {
    const stream: StreamId = `brand:b${i}`;
    const office = scheme.counties[i % scheme.counties.length];
    if (!office) throw new Error('no county');
    const enteredOn = addDays(parseDay('2025-08-04'), (i * 37) % 150);
    const name = `${office.county.slice(0, 2)}${TRADES[i % TRADES.length]}`;
    const entry = {
      id: `b${i}`,
      scheme: scheme.id,
      name: i === 0 && firstName ? firstName : name,
      kind: i % 3 ? 'enterprise' : 'regional',
      category: scheme.categories[i % scheme.categories.length]?.code,
      county: office.county,
      holder: { id: `p${i}`, name: `${name}示例有限公司` },
      enteredOn,
      provenance: 'illustrative',
    };
    const steps: Step[] = [
      [enteredOn, 'city-officer', 'enter-brand', entry],
      ...(HISTORIES[i % HISTORIES.length] ?? []).map(
        ([day, role, type, fields]): Step => [
          day,
          role,
          type,
          i < HISTORIES.length || !fields || !('number' in fields)
            ? fields
            : { ...fields, number: `${fields.number}`.replace('号', `${i}号`) },
        ],
      ),
    ];
    for (const [day, role, type, fields] of steps)
      await executor.execute(
        stream,
        { type, ...fields },
        {
          commandId: `seed-${++commands}`,
          actor: actorOf(role, office.code),
          now: momentAt(day as Day, '10:00'),
        },
      );
    await executor.advance(stream, NOW);
  }
  return { ledger, executor };
}

/** The console over a seeded ledger, with a sandbox clock. */
export async function seededConsole(count?: number, firstName?: string) {
  const { ledger, executor } = await seed(count, firstName);
  let forms = 0;
  let now: Moment = NOW;
  const run = createExecuteCommand({
    executeCommand: executor.execute,
    passOn: async () => ({ notices: [] }),
    deliver: async () => ({ outcomes: new Map(), failures: [] }),
    clock: () => now,
    changeContact: createContacts({ ledger, scheme, stateOf: executor.stateOf }),
    eraseContact: (key) => ledger.putContact(key, undefined),
    startRecompute: async () => undefined,
    startCycle: async () => undefined,
  });
  const deps: ConsoleDeps = {
    ledger,
    scheme,
    readLaw: () => readLaw(ledger, scheme),
    reporters: ledger,
    stateOf: executor.stateOf,
    party: async (stream) => (await executor.stateOf(stream)) as PartyState | undefined,
    acting: {
      execute: (stream, command, meta) =>
        run({ stream, command, ...meta }, { timeLeft: () => true }),
      newCommandId: () => `command-${++forms}`,
    },
    brand: async (stream) => (await executor.stateOf(stream)) as BrandState | undefined,
    clock: () => now,
    log: () => {},
    links: LINKS,
    sandbox: {
      move: async (to) => {
        now = to;
      },
      nextDue: async () => {
        const moments: Moment[] = [];
        for await (const { dueAt } of everyItem((page) => ledger.heads(page)))
          if (dueAt) moments.push(dueAt);
        return moments.sort()[0];
      },
    },
    renderMail: ({ notice }) => ({
      subject: notice.subject,
      html: renderHtml(notice),
      text: renderText(notice),
    }),
  };
  const { acting: _, ...readOnly } = deps;
  return {
    deps,
    app: createConsole(deps),
    readOnly: createConsole(readOnly),
    openPages: createOpenPages(readOnly),
    ledger,
    executor,
    today: dayOf(NOW),
    clock: () => now,
  };
}
