import { ROUTES } from '../../words/sanction-sentences.ts';
import { choice, day, given, long, number, paper, SET_ASIDE_BY, service, text } from './fields.ts';
import type { Rows } from './form.ts';

const { province: _, ...OWN_ROUTES } = ROUTES;

const opinion = long('opinion', '审核意见');

/** The way to a suspension or a removal, and what follows it. */
export const SANCTION_FORMS = {
  'take-up-sanction': {
    about: 'case',
    fields: [
      choice('route', '途径', given(OWN_ROUTES)),
      day('on', '上报或受理日'),
      ...paper('document', '上报函或受理理由'),
      { ...number, optional: true, hint: '上报函的文号；依职权受理的不填' },
    ],
  },
  'number-hearing-notice': { about: 'case', fields: [number] },
  'serve-hearing-notice': { about: 'case', fields: service() },
  'record-reply': {
    about: 'case',
    fields: [day('on', '收到日'), ...paper('document', '陈述申辩材料')],
  },
  'draft-decision': {
    about: 'case',
    fields: [
      long('reasons', '决定理由'),
      day('printedFrom', '印明的暂停起始日', {
        optional: true,
        hint: '留空则自送达之次日起；移出决定不填',
      }),
    ],
  },
  'draft-renewal': {
    title: '拟制再次暂停决定书',
    command: 'draft-decision',
    preset: { renewal: true },
    about: 'case',
    fields: [long('reasons', '决定理由')],
  },
  'enter-provincial-decision': {
    about: 'case',
    fields: [
      text('number', '决定文号'),
      day('signedOn', '作出日'),
      ...paper('document', '省级决定'),
      ...service('service.'),
    ],
  },
  'review-decision': { about: 'decision', fields: [opinion], fourEyes: true },
  'legally-review-decision': { about: 'decision', fields: [opinion], fourEyes: true },
  'sign-decision': { about: 'decision', fields: [], fourEyes: true },
  'number-decision': { about: 'decision', fields: [number] },
  'serve-decision': { about: 'decision', fields: service() },
  'publish-decision': {
    about: 'decision',
    fields: [day('on', '公布日'), text('url', '公布网址')],
  },
  'take-down-publication': {
    about: 'decision',
    fields: [day('on', '撤下日'), long('explanation', '向公众的说明')],
  },
  'check-measures': {
    about: 'decision',
    fields: [
      day('on', '核查日'),
      { path: 'mended', label: '是否已整改', kind: 'yes-no' },
      ...paper('document', '核查意见'),
    ],
  },
  'apply-for-restoration': {
    about: 'decision',
    fields: [day('on', '申请日'), ...paper('document', '恢复使用申请')],
  },
  'restore-mark': { about: 'decision', fields: [day('on', '恢复日')] },
  'return-mark': {
    about: 'decision',
    fields: [day('on', '收回日'), ...paper('document', '收回凭证')],
  },
  'set-aside-decision': {
    about: 'decision',
    fields: [
      day('on', '撤销日'),
      choice('by', '撤销途径', given(SET_ASIDE_BY)),
      ...paper('document', '撤销文书'),
    ],
  },
  'void-decision': { about: 'decision', fields: [long('reason', '作废理由')] },
} as const satisfies Rows;
