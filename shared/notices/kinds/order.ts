import type { Service } from '../../register/brand/evidence.ts';
import type { Case } from '../../register/brand/state.ts';
import { answerIfAsked, countyOf, ruleOf } from '../../schemes/catalogue.ts';
import type { Scheme, Stage } from '../../schemes/format.ts';
import type { Composer, Draft, Scene } from '../draft.ts';
import { caseOf, deadlineOf, stageTimedBy } from '../draft.ts';
import type { Block } from '../notice.ts';
import {
  consequence,
  dayInFull,
  dueInFull,
  dueInSentence,
  groundsAfterFailure,
  paragraph,
  provisionalNote,
  quote,
  SERVICE_METHODS,
  spanInWords,
  subjectOf,
  whyInShort,
  windowCloses,
} from '../wording.ts';

export const ORDER_TITLE = '责令限期整改通知书';

/** The grounds of one rung: those found, or for a later rung the failure of the one before. */
export function groundsOf(scheme: Scheme, { grounds, orders }: Case, stage: string) {
  const own = scheme.grounds.filter(({ code }) => grounds.includes(code));
  const found = own.filter(({ measure }) => measure === stage);
  if (found.length > 0) return found;
  // Where a ground leads may have been ruled otherwise since it was found.
  const first = (orders[0]?.stage ?? stage) === stage;
  return first ? own : groundsAfterFailure(scheme, stage);
}

/** What the office found, and the clauses that this falls under. */
export function factsAndGrounds(
  { state, scheme }: Scene,
  matter: Case,
  stage: string,
  who = '你单位',
): readonly Block[] {
  const { lasting } = matter;
  const evidence = matter.evidence.map(({ title }) => title).join('、');
  const grounds = groundsOf(scheme, matter, stage);
  return [
    paragraph(
      `经查，${who}在“${state.name}”劳务品牌经营管理中存在下列情形：${matter.facts.replace(/。$/, '')}${evidence && `（证据：${evidence}）`}。`,
    ),
    ...(lasting
      ? [paragraph(`${whyInShort(lasting, ruleOf(scheme, lasting.rule))}现已届满。`)]
      : []),
    ...(grounds.length > 0 ? [paragraph('上述情形属于下列条款规定的情形：')] : []),
    ...grounds.map(({ clause }) => quote(scheme, clause)),
  ];
}

/** Where and until when a paper can be contested. */
export const remedy = (paper: '本通知' | '本决定', government: string): Block =>
  paragraph(
    `如不服${paper}，可以自收到之日起六十日内向${government}申请行政复议，也可以自收到之日起六个月内依法向有管辖权的人民法院提起行政诉讼。复议、诉讼期间，除法律另有规定外，${paper}不停止执行。`,
  );

/** 救济告知, unless a ruling leaves it out: without it the time for review runs a whole year. */
export function remedies({ scheme, state }: Scene, ruling: string): readonly Block[] {
  if ((answerIfAsked(scheme, ruling) ?? 'include') !== 'include') return [];
  const { county } = countyOf(scheme, state.county);
  return [remedy('本通知', `${scheme.city.name}${county}人民政府`)];
}

/** What an order says; its due day stays blank until service is recorded: the server fills it in. */
export function orderBlocks(
  scene: Scene,
  matter: Case,
  stage: Stage,
  dueOn = '＿＿＿＿年＿月＿日',
): readonly Block[] {
  const { scheme } = scene;
  const rule = ruleOf(scheme, stage.rule);
  const start = stage.interview ? rule.startLabel : '收到本通知书之日';
  return [
    ...factsAndGrounds(scene, matter, stage.id),
    paragraph('依照下列规定：'),
    quote(scheme, stage.clause),
    paragraph(
      `现责令你单位自${start}起${spanInWords(rule)}内完成整改，整改期限届满日为${dueOn}。请在届满前提交书面整改报告及证明材料${windowCloses(scheme)}。`,
    ),
    ...consequence(scheme, stage),
    paragraph('如对上述事实有异议，可以向本局书面陈述意见。'),
    ...remedies(scene, 'remedies-clause'),
  ];
}

/** How a paper reached the holder, on the day from which the period counts. */
export function serviceLine(title: string, { method, effectiveOn }: Service): string {
  const how = `${SERVICE_METHODS[method]}，${dayInFull(effectiveOn)}送达`;
  return method === 'electronic'
    ? `本文书已按你单位同意的方式电子送达（${how}）。`
    : `本邮件是《${title}》的副本，供你单位查阅；法定送达以纸质文书为准（${how}）。`;
}

/** The courtesy copy, once service (and the interview, where there is one) started the period. */
export const orderCopy: Composer<'DeadlineSet'> = ({ deadline: { id, rule, caseId } }, scene) => {
  const stage = stageTimedBy(scene, rule);
  if (!stage || !caseId) return [];
  const matter = caseOf(scene, caseId);
  const order = matter.orders.findLast((candidate) => candidate.stage === stage.id);
  const service = order?.services.at(-1);
  if (!order || !service) return [];
  const deadline = deadlineOf(scene, id);
  const due = dueInFull(deadline.reckoning);
  const copy: Draft = {
    kind: 'rectification-order',
    to: 'holder',
    from: stage.authority,
    subject: subjectOf('责令整改', scene.state.name, deadline.what, due),
    title: ORDER_TITLE,
    number: order.number,
    deadline,
    blocks: [
      paragraph(serviceLine(ORDER_TITLE, service)),
      ...orderBlocks(scene, matter, stage, dueInSentence(deadline.reckoning)),
      ...provisionalNote(deadline.reckoning),
    ],
  };
  return [copy];
};
