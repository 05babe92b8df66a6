import { schemeById } from '../../shared/schemes/catalogue.ts';
import { carriedBy } from '../../shared/schemes/clause-use.ts';
import type { SchemeCoverage } from '../../shared/schemes/coverage.ts';
import type { Scheme } from '../../shared/schemes/format.ts';
import { coverage as jiangsu } from '../../shared/schemes/jiangsu-2022/coverage.ts';
import { coverage as kunming } from '../../shared/schemes/kunming-2025/coverage.ts';
import { coverage as linfen } from '../../shared/schemes/linfen-2021/coverage.ts';
import { PROOFS, type Proof } from './proofs.ts';

/** What each regulation leaves out, and what becomes of clauses that no rule rests on. */
export const PACKS: readonly (readonly [id: string, coverage: SchemeCoverage])[] = [
  ['kunming-2025', kunming],
  ['linfen-2021', linfen],
  ['jiangsu-2022', jiangsu],
];

/** What the three regulations ask of the product (K, J, L), and what it does beside (F, X). */
export const FEATURES: Readonly<Record<string, string>> = {
  K1: 'Kinds, categories, naming and thresholds, checked with reasons',
  K2: 'Recommendation, initial review, re-review with experts and site visit',
  K3: 'Public notice of 5 working days from its posting; objections of 10 working days each',
  K4: 'Entry when the notice has run and every objection is decided',
  K5: 'Evaluation every two years, opened by the city for a cohort',
  K6: 'Five grounds of an order to rectify within a month',
  K7: 'Interview and three months',
  K8: 'Suspension of a year, renewal, restoration by itself',
  K9: 'Removal, the mark withdrawn, a ban of five years',
  K10: 'Decisions published, and taken down when set aside',
  K11: 'Reports from anybody, with evidence, triaged',
  K12: 'The three forms, filled in and printable',
  K13: 'County schemes beside the city’s; the development plan on file',
  J1: 'Naming place + trade + person; basic conditions and four categories',
  J2: 'Registers of three levels, in and out; numbers that are goals',
  J3: 'Recurring duties of offices; the implementation opinion due once',
  L1: 'Two kinds of object and their thresholds',
  L2: 'Recommendation with floors and goals, direct applicants, scoring, expert panel',
  L3: 'Public notice of at least 7 working days; recognition, reward, recommendation upwards',
  L4: 'Application rounds with their day; both forms',
  F3: 'Who is told of what, escalation included, as data of the scheme',
  F4: 'Stages one after the other, whether it was cured checked before each',
  F5: 'No next stage unless the last notice is proven served',
  F11: 'A clock that is stopped, with its ground, and runs again',
  F12: 'Extension with a reason, within its limits, that can be taken back',
  F13: 'Statutory periods and internal targets told apart',
  F15: 'A date that people set survives a recomputation',
  F16: 'A date of service corrected afterwards',
  F17: 'Set aside on review',
  F20: 'The same run again changes nothing',
  F21: 'Reminders that have lost their meaning are withdrawn',
  F22: 'One digest, one merged mail, instead of many',
  F29: 'Green, yellow and red',
  F30: 'Targets for the steps of offices',
  F32: 'Versions of a scheme: adopted for every brand after a preview',
  X3: 'The decision file at a lapse; a human rules',
  X4: 'The sanction ledger: what counts, with its papers',
  X5: 'The window for a renewal, watched backwards in working days',
  X10: 'After an outage: what was late, and what was missed',
  X11: 'Every open legal question: its default, the reason, who changed it',
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const matches = (shown: string, id: string) =>
  shown.endsWith('*') ? id.startsWith(shown.slice(0, -1)) : shown === id;

/** The tests that show a feature or a clause. */
export const proofsOf = (id: string): readonly Proof[] =>
  PROOFS.filter(({ shows }) => shows.some((shown) => matches(shown, id)));

const tests = (id: string) =>
  proofsOf(id)
    .map(({ file, title }) => `\`${file}\`: ${title}`)
    .join('<br>');

function schemeSection(scheme: Scheme, { outOfScope, unruled }: SchemeCoverage): string {
  const use = carriedBy(scheme);
  const rows = scheme.clauses.map(({ id, name }) => [
    id,
    name,
    use.get(id)?.join('<br>') ?? unruled[id] ?? '',
    tests(`${scheme.id}:${id}`),
  ]);
  return [
    `## ${scheme.id}`,
    scheme.citation,
    table(['Clause', 'Cited as', 'Carries', 'Tests'], rows),
    '### Out of scope',
    table(
      ['Passage', 'Why'],
      outOfScope.map(({ text, reason }) => [text, reason]),
    ),
  ].join('\n\n');
}

/** docs/coverage.md: clause to rule to test. */
export const coveragePage = (): string =>
  `${[
    '# Coverage',
    'What each clause of the three regulations carries, and which tests show it. Generated by `npm run coverage-page`; a test compares it. Every clause stands word for word in its text, and every sentence of the text is a clause or listed as out of scope: `test/schemes/packs.test.ts`.',
    '## Features',
    table(
      ['Id', 'What works', 'Tests'],
      Object.entries(FEATURES).map(([id, what]) => [id, what, tests(id)]),
    ),
    ...PACKS.map(([id, coverage]) => schemeSection(schemeById(id), coverage)),
  ].join('\n\n')}\n`;
