import { formatDay, weekdayName } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Actor, Role } from '../identity/actor.ts';
import type { BrandState } from '../register/brand/state.ts';
import { areaOf } from '../schemes/catalogue.ts';
import type { Scheme } from '../schemes/format.ts';
import type { Side } from '../schemes/side.ts';

/** What codes are called on the screens. An unknown code is shown as it is, never hidden. */

export const STANDINGS: Readonly<Record<BrandState['standing'], string>> = {
  applied: '申报中',
  declined: '申报未获入库',
  listed: '在库',
  suspended: '暂停使用标识',
  removed: '已移出',
  exited: '已退出',
};

export const PROVENANCES: Readonly<Record<BrandState['provenance'], string>> = {
  'real-name': '名称见于公开报道，其余为演示',
  illustrative: '名称与事实均为演示',
  register: '登记数据',
};

export const SIDES: Readonly<Record<Side, string>> = {
  holder: '经营者或持有人',
  county: '县（市、区）级人社部门',
  city: '市级人社部门',
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  holder: '经营者或持有人',
  'county-officer': '县级经办人',
  'county-lead': '县级负责人',
  'city-officer': '市级经办人',
  'legal-reviewer': '法制审核人',
  signatory: '签发人',
  auditor: '审计人员',
  public: '社会公众',
  system: '系统',
};

/** 市级经办人; under a province, whose code ends in 0000, a level higher: 省级经办人. */
export const roleName = (role: Role, { city }: Scheme): string =>
  city.code.endsWith('0000')
    ? ROLE_NAMES[role].replace('市级', '省级').replace('县级', '市级')
    : ROLE_NAMES[role];

/** How a holder hands in a report or its materials. */
export const FILING_CHANNELS = { window: '窗口提交', online: '网上提交', post: '邮寄' } as const;

/** How a public report comes in. */
export const REPORT_CHANNELS = { window: '窗口', post: '来信', phone: '来电' } as const;

/** How somebody is reached where a mail does not arrive. */
export const CONTACTS = { phone: '电话', sms: '短信', visit: '上门', post: '信函' } as const;

/** What people call `<scheme id>@2` and `<scheme id>@2+3f2a9c1b`: 第2版, with other answers than the defaults. */
export const versionName = (label: string): string =>
  label.replace(
    /^.*@(\d+)(\+.*)?$/,
    (_, n, answers) => `第${n}版${answers ? '（已另行裁定）' : ''}`,
  );

const nameIn = (items: readonly { code: string; name: string }[], code: string) =>
  items.find((item) => item.code === code)?.name ?? code;

export const officeName = (scheme: Scheme, code: string): string =>
  code === scheme.city.code ? scheme.city.office : nameIn(scheme.counties, code);

export const countyName = (scheme: Scheme, code: string): string =>
  code === scheme.city.code
    ? areaOf(scheme, code).county
    : (scheme.counties.find((office) => office.code === code)?.county ?? code);

export const categoryName = (scheme: Scheme, code: string): string =>
  nameIn(scheme.categories, code);

export const kindName = (scheme: Scheme, code: string): string => nameIn(scheme.objectKinds, code);

/** Its category, or its kind where the scheme knows no categories. */
export const sortName = (
  scheme: Scheme,
  { kind, category }: Pick<BrandState, 'kind' | 'category'>,
) => (category ? categoryName(scheme, category) : kindName(scheme, kind));

/** Kind and, where there are categories, category. */
export const typeName = (
  scheme: Scheme,
  { kind, category }: Pick<BrandState, 'kind' | 'category'>,
) => [kindName(scheme, kind), ...(category ? [categoryName(scheme, category)] : [])].join(' · ');

export const registerName = (scheme: Scheme, code: string): string =>
  nameIn(scheme.registers, code);

export const measureName = (scheme: Scheme, id: string): string =>
  [...scheme.ladder, ...scheme.sanctions].find((measure) => measure.id === id)?.name ??
  (id === 'renewal' ? '再次暂停使用标识' : id);

export const groundText = (scheme: Scheme, code: string): string =>
  scheme.grounds.find((ground) => ground.code === code)?.text ?? code;

export const grantName = (scheme: Scheme, code: string): string => nameIn(scheme.grants, code);

export const clauseText = (scheme: Scheme, id: string): string | undefined =>
  scheme.clauses.find((clause) => clause.id === id)?.text;

export const outcomeName = (scheme: Scheme, code: string): string =>
  scheme.evaluation?.outcomes.find((outcome) => outcome.code === code)?.label ?? code;

/** 县级经办人，西山区人力资源和社会保障局. */
export const actorName = (scheme: Scheme, actor: Actor): string =>
  [roleName(actor.role, scheme), actor.office && officeName(scheme, actor.office)]
    .filter(Boolean)
    .join('，');

/** 2026年11月23日 周一 09:30. */
export const formatMoment = (moment: Moment): string =>
  `${formatDay(dayOf(moment))} ${weekdayName(dayOf(moment))} ${moment.slice(11, 16)}`;
