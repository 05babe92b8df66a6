import { formatDay } from '../calendar/day.ts';
import type { StoredEvent } from '../ledger/port.ts';
import { brandDecider } from '../register/brand/decider.ts';
import { quotaProgress } from '../register/brand/entry/quotas.ts';
import type { BrandEvent } from '../register/brand/events.ts';
import { countSuspensions } from '../register/brand/sanctions/count.ts';
import type { BrandState } from '../register/brand/state.ts';
import { fold } from '../register/decider.ts';
import type { PublicReportState } from '../register/public-report/state.ts';
import { areasOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import { categoryName, countyName, kindName, STANDINGS } from '../words/names.ts';
import { QUOTA_COLUMNS, quotaRow } from '../words/quotas.ts';
import { contextOf, sentence } from '../words/sentences.ts';
import { type BrandFile, performanceOf } from './performance.ts';
import { type Quarter, recordedBy, recordedIn } from './quarter.ts';

/** A sheet of the quarterly workbook: plain text and numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Name of the sheet with every county in numbers. */
export const COUNTIES = '县区办理情况';

/** In and out of the register, and what touched the mark. */
const CHANGES: ReadonlySet<string> = new Set<BrandEvent['type']>([
  'BrandEntered',
  'BrandListed',
  'EntrySetAside',
  'BrandTransferred',
  'BrandExited',
  'OrderServed',
  'OrderWithdrawn',
  'DecisionServed',
  'SuspensionStarted',
  'MarkRestored',
  'BrandRemoved',
  'BanEnded',
  'DecisionSetAside',
  'DecisionPublished',
  'RecommendedUpward',
]);

const isOnRegister = ({ standing }: BrandState) =>
  standing === 'listed' || standing === 'suspended';

const ledgerRow = (state: BrandState, scheme: Scheme) => [
  state.name,
  kindName(scheme, state.kind),
  categoryName(scheme, state.category),
  countyName(scheme, state.county),
  state.holder.name,
  state.holder.creditCode ?? '',
  formatDay(state.enteredOn),
  STANDINGS[state.standing],
  countSuspensions(state, scheme).counted,
];

const changeRows = ({ state, events }: BrandFile, quarter: Quarter, scheme: Scheme) => {
  const context = contextOf(events, scheme);
  return recordedIn(events, quarter)
    .filter(({ event }) => CHANGES.has(event.type))
    .map(({ effectiveOn, event }) => [
      effectiveOn,
      countyName(scheme, state.county),
      state.name,
      sentence(event, context).text,
    ]);
};

const PERFORMANCE = [
  ['季末在库品牌', 'onRegister'],
  ['登记情形', 'findings'],
  ['送达整改通知书', 'ordersServed'],
  ['签发至送达平均天数', 'daysToServe'],
  ['签署复查意见', 'verifications'],
  ['整改到位结案', 'cured'],
  ['持有人期限届满无记录', 'holdersLapsed'],
  ['本单位内部时限超期', 'targetsMissed'],
  ['上报暂停、移出', 'reportedToCity'],
  ['收到举报', 'publicReports'],
  ['其中已办结', 'publicReportsHandled'],
] as const;

function countyRow(
  county: string,
  files: readonly BrandFile[],
  reports: readonly PublicReportState[],
  quarter: Quarter,
  scheme: Scheme,
) {
  const own = files.filter(({ state }) => state.county === county);
  const taken = reports.filter(({ office }) => office === county);
  const numbers = performanceOf(own, taken, quarter);
  return [countyName(scheme, county), ...PERFORMANCE.map(([, key]) => numbers[key] ?? '')];
}

/**
 * The quarterly workbook for the province (F38) with the counties' performance (F36): the register
 * at the end of the quarter, what changed in it, every county in numbers, and what the scheme hopes
 * for of each, where it does. Who reported what to
 * an office, and who works there, stands nowhere in it.
 */
export function workbookOf(
  histories: readonly (readonly StoredEvent[])[],
  reports: readonly PublicReportState[],
  quarter: Quarter,
  scheme: Scheme,
): readonly Sheet[] {
  const files = histories.flatMap((all): readonly BrandFile[] => {
    const events = recordedBy(all, quarter);
    const state = fold(
      brandDecider,
      events.map(({ event }) => event as BrandEvent),
    );
    return state ? [{ state, events }] : [];
  });
  const quotas = quotaProgress(
    scheme,
    files.map(({ state }) => state),
    quarter.label.slice(0, 4),
  );
  const onRegister = files.filter(({ state }) => isOnRegister(state));
  return [
    {
      name: '在库台账',
      columns: [
        '品牌',
        '类型',
        '类别',
        '属地',
        '持有人',
        '统一社会信用代码',
        '入库日',
        '状态',
        '计入的暂停次数',
      ],
      rows: onRegister.map(({ state }) => ledgerRow(state, scheme)),
    },
    {
      name: '本季变动',
      columns: ['日期', '属地', '品牌', '事项'],
      rows: files
        .flatMap((file) => changeRows(file, quarter, scheme))
        .sort(([a = ''], [b = '']) => a.localeCompare(b)),
    },
    {
      name: COUNTIES,
      columns: [scheme.areas, ...PERFORMANCE.map(([label]) => label)],
      rows: areasOf(scheme).map(({ code }) => countyRow(code, files, reports, quarter, scheme)),
    },
    ...(quotas.length > 0
      ? [
          {
            name: '名额与目标',
            columns: QUOTA_COLUMNS,
            rows: quotas.map((one) => quotaRow(one, scheme)),
          },
        ]
      : []),
  ];
}
