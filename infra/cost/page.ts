import { type Bill, dailyScan, dollars, executions, LIFE, schedules, sweep } from './model.ts';
import { PRICES, type Priced, whereFrom } from './prices.ts';

const SIZES = [1_000, 100_000, 1_000_000];

const ALTERNATIVES: readonly (readonly [string, (brands: number) => Bill, string])[] = [
  [
    'Hourly sweep of a sparse index (this product)',
    sweep,
    'Late inserts, outages and new calendars heal by themselves.',
  ],
  [
    'An execution per deadline',
    executions,
    'Lives a year at most: no two-year evaluation, no five-year ban; keeps the definition it began with.',
  ],
  [
    'A schedule per milestone',
    schedules,
    'A new calendar means rewriting every schedule; nobody can ask what is due; a lost one is never missed.',
  ],
  ['A daily scan', dailyScan, 'A day late; reads everything to find next to nothing.'],
];

const money = (usd: number) =>
  `$${usd < 10 ? usd.toFixed(2) : Math.round(usd).toLocaleString('en-US')}`;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const comparison = table(
  ['design', ...SIZES.map((n) => `${n.toLocaleString('en-US')} brands`), 'what else it means'],
  ALTERNATIVES.map(([name, bill, remark]) => [
    name,
    ...SIZES.map((n) => money(dollars(bill(n)))),
    remark,
  ]),
);

const shares = table(
  ['of it', ...SIZES.map((n) => n.toLocaleString('en-US')), 'price', 'published'],
  (Object.keys(PRICES) as Priced[]).map((what) => [
    PRICES[what].source,
    ...SIZES.map((n) => money((sweep(n)[what] ?? 0) * PRICES[what].usd)),
    `$${Number(PRICES[what].usd.toPrecision(4))}`,
    whereFrom(what),
  ]),
);

/** `docs/cost.md`, whole. */
export const costPage = `# What it costs

Computed by \`npm run cost\` from counted calls (\`test/dynamodb/calls.test.ts\`) and the list prices in
\`infra/cost/prices.ts\`, whose sources and their dates stand beside each below; 未核 marks what was
found nowhere. They were compared on 2026-11-21. A year, in US dollars, without free tiers. Assumed of a brand in a year: ${LIFE.milestones} moments at which something falls due, ${LIFE.commands}
commands, ${LIFE.notices} notices, ${LIFE.deadlines} deadlines that begin, ${LIFE.kilobytes} kB kept. Work that every design has to do
(commit the facts, send the notices) is in every line.

${comparison}

Looking for what is due costs the sweep the same ${money(dollars(sweep(0)) - dollars(schedules(0)))} a year whether anything is due or not.
Fewer shards make it cheaper: choose \`shards\` before there is data.

## Where it goes: the hourly sweep

${shares}
`;
