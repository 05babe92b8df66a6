import { formatDay } from '../../calendar/day.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { officeByCode } from '../../schemes/catalogue.ts';
import type { Scheme } from '../../schemes/format.ts';
import {
  boxes,
  type Cell,
  cell,
  form,
  type Paper,
  type PaperBlock,
  type PaperScene,
  room,
  type Sheet,
  type Writers,
} from './paper.ts';

type Form = Scheme['forms'][number];
type Field = Form['fields'][number];

/** What the record puts into a form, by field id. */
export type Values = Readonly<Record<string, Value>>;
/** Several where several boxes are ticked. */
type Value = string | number | readonly string[] | undefined;

const withUnit = (value: Value, unit = '') =>
  value === undefined ? '' : `${value}${typeof value === 'number' ? unit : ''}`;

const isTicked = (code: string | undefined, value: Value): boolean =>
  code !== undefined && [value].flat().includes(code);

const labelOf = ({ label, unit }: Field) => (unit ? `${label}（${unit}）` : label);

/** Fields that are written in sentences. */
const FREE_TEXT = new Set(['change', 'reason', 'honours', 'plan', 'examples', 'description']);

/** Boxes are ticked by their codes; other print in a field stands above what is filled in. */
function cellOf(field: Field, value: Value): Cell {
  const { options, codes, unit, closing } = field;
  if (codes.length > 0)
    return cell(field.label, ...boxes(options, (i) => isTicked(codes[i], value)));
  const filled = withUnit(value, unit);
  const written = field.by !== 'holder' || FREE_TEXT.has(field.id);
  const empty = written ? room('').lines : [];
  const lines = filled ? [filled] : empty;
  return cell(labelOf(field), ...options, ...lines, ...(closing ? [closing] : []));
}

/** What fits half a page. */
const isShort = ({ id, options, by, closing }: Field, { lines }: Cell) =>
  by === 'holder' &&
  !closing &&
  !FREE_TEXT.has(id) &&
  options.length === 0 &&
  lines.every((line) => line.length <= 12);

/** Short fields two side by side, the others across the page; a group's name above its fields. */
function rowsOf(fields: readonly Field[], values: Values): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let waiting: Cell[] | undefined;
  let group: string | undefined;
  for (const field of fields) {
    if (field.group !== group) {
      group = field.group;
      waiting = undefined;
      if (group) rows.push([{ ...cell(group), heads: true }]);
    }
    const next = cellOf(field, values[field.id]);
    if (!isShort(field, next)) {
      rows.push([next]);
      waiting = undefined;
    } else if (waiting) {
      waiting.push(next);
      waiting = undefined;
    } else {
      waiting = [next];
      rows.push(waiting);
    }
  }
  return rows;
}

export const fillForm = (printed: Form, values: Values): Pick<Sheet, 'title' | 'blocks'> => ({
  title: printed.title,
  blocks: [form(...rowsOf(printed.fields, values)) satisfies PaperBlock],
});

const signedWith = (
  concluded: { opinion: string; on: Parameters<typeof formatDay>[0] } | undefined,
) => concluded && `${concluded.opinion}（${formatDay(concluded.on)}）`;

/** Of every form: whose brand it is. Who is in touch stays on the paper. */
export const brandValues = ({ name, holder, kind, category }: BrandState): Values => ({
  name,
  unit: holder.name,
  'credit-code': holder.creditCode,
  kind,
  category,
});

/** Of the experts' opinion the record has the points alone; the rest they write themselves. */
const expertsSay = (points: number | undefined) =>
  points === undefined ? undefined : `考评打分平均${points.toFixed(2)}分`;

/** 推荐表: as handed in, with the opinions of both reviews; none where the scheme has no such form. */
export function filledApplication({ scheme, state }: PaperScene): readonly Sheet[] {
  const printed = scheme.forms.find(({ appliesFor }) => appliesFor.includes(state.kind));
  if (!printed) return [];
  const filed = state.application;
  return [
    fillForm(printed, {
      ...filed?.form,
      ...brandValues(state),
      ...(filed && !filed.direct && { recommender: officeByCode(scheme, state.county).name }),
      'county-opinion': signedWith(filed?.initialReview),
      'expert-opinion': expertsSay(filed?.points),
      'city-opinion': signedWith(filed?.reReview),
    }),
  ];
}

const application = (_: BrandEvent, scene: PaperScene): readonly Paper[] => {
  const filed = scene.state.application;
  return filledApplication(scene).map((sheet) => ({
    id: `application/${filed?.n ?? 0}`,
    draft: !filed,
    ...sheet,
  }));
};

export const applicationWriters: Writers = {
  BrandEntered: application,
  ApplicationFiled: application,
  ApplicationResubmitted: application,
  InitialReviewPassed: application,
  ApplicationScored: application,
  ReReviewPassed: application,
};

type Changes = Extract<BrandEvent, { type: 'ChangeRegistered' }>['changes'];

const CHANGES: readonly (readonly [
  keyof Changes,
  string,
  (state: BrandState, scheme: Scheme) => string,
])[] = [
  ['name', '品牌名称', ({ name }) => name],
  ['holderName', '品牌建设单位名称', ({ holder }) => holder.name],
  ['kind', '申报类别', ({ kind }, { objectKinds }) => nameIn(objectKinds, kind)],
  ['category', '所属类别', ({ category }, { categories }) => nameIn(categories, category)],
];

const nameIn = (items: readonly { code: string; name: string }[], code: string) =>
  items.find((item) => item.code === code)?.name ?? code;

const inWords = (changes: Changes, before: BrandState, { state, scheme }: PaperScene): string =>
  [
    ...CHANGES.filter(([field]) => changes[field] !== undefined).map(
      ([, label, of]) => `${label}由“${of(before, scheme)}”变更为“${of(state, scheme)}”`,
    ),
    ...(changes.other ? [changes.other] : []),
  ].join('；');

/** 登记变更表: blank, with the brand as it is registered now. */
function blankChange(scene: PaperScene, values: Values = {}, id?: number): readonly Paper[] {
  const printed = scene.scheme.forms.find(({ serves }) => serves === 'change');
  if (!printed) return [];
  return [
    {
      id: id ? `change/${id}` : 'change',
      draft: !id,
      ...fillForm(printed, { ...brandValues(scene.state), ...values }),
    },
  ];
}

export const changeWriters: Writers = {
  BrandEntered: (_, scene) => blankChange(scene),
  BrandListed: (_, scene) => blankChange(scene),
  ChangeRegistered: ({ changes, reason, changedOn }, scene) => {
    const before = scene.history.at(-2)?.state ?? scene.state;
    const values = {
      ...brandValues(before),
      change: `${inWords(changes, before, scene)}（${formatDay(changedOn)}变更）`,
      reason,
    };
    return [...blankChange(scene, values, scene.history.at(-1)?.version), ...blankChange(scene)];
  },
};
