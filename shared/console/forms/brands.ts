import { formatDay } from '../../calendar/day.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { CONTACTS } from '../../words/names.ts';
import { choice, day, given, known, long, named, PICK, paper, text } from './fields.ts';
import type { Choice, Given, Rows } from './form.ts';

const LEVELS = { basic: '基本信息', major: '重大信息' };

const openCases = ({ state }: Given): readonly Choice[] =>
  Object.values((state as BrandState).cases)
    .filter(({ status }) => status === 'open')
    .map(({ id, openedOn, facts }) => [id, `${formatDay(openedOn)} 查明：${facts}`]);

/** What happens to a listed brand outside its cases. */
export const BRAND_FORMS = {
  'consent-to-electronic-service': {
    about: 'brand',
    fields: [day('on', '确认日'), ...paper('document', '送达地址确认书')],
  },
  'transfer-brand': {
    about: 'brand',
    fields: [
      known('party', 'to', '受让方', { hint: `须先登记单位；${PICK}` }),
      day('on', '转让日'),
      ...paper('document', '转让材料'),
    ],
  },
  'exit-voluntarily': {
    about: 'brand',
    fields: [day('on', '退出日'), ...paper('document', '退出申请')],
  },
  'move-register': {
    about: 'brand',
    fields: [
      choice('to', '转入的资源库', ({ registers }) => named(registers)),
      day('on', '调整日'),
      long('reason', '理由'),
      ...paper('document', '调整决定'),
    ],
  },
  'leave-register': {
    about: 'brand',
    fields: [day('on', '移出日'), long('reason', '理由'), ...paper('document', '移出决定')],
  },
  'note-blacklist-match': {
    about: 'brand',
    fields: [...paper('list', '名单'), text('creditCode', '名单上的统一社会信用代码')],
  },
  'settle-blacklist-match': {
    about: 'brand',
    fields: (at) => [
      {
        ...choice('caseId', '据此登记的案件', () => openCases(at)),
        optional: true,
        hint: '属实的先登记情形，再选据此登记的案件',
      },
      long('reason', '不立案的理由', { optional: true }),
    ],
  },
  'recommend-upward': {
    about: 'brand',
    fields: [text('to', '上报机关'), day('on', '上报日'), ...paper('document', '推荐函')],
  },
  'register-change': {
    about: 'brand',
    fields: [
      text('changes.name', '新的品牌名称', { optional: true }),
      {
        ...choice('changes.category', '新的类别', ({ categories }) => named(categories)),
        optional: true,
      },
      text('changes.holderName', '持有人的新名称', { optional: true }),
      text('changes.other', '其他变更', { optional: true }),
      choice('level', '信息级别', given(LEVELS)),
      long('reason', '变更原因'),
      day('changedOn', '变更日'),
      ...paper('document', '登记变更表'),
    ],
  },
  'log-contact': {
    about: 'notice',
    fields: [
      choice('by', '联系方式', given(CONTACTS)),
      day('on', '联系日'),
      long('remark', '联系情况'),
    ],
  },
} as const satisfies Rows;
