import { addDays, formatDay } from '../../calendar/day.ts';
import { reckon } from '../../periods/reckon.ts';
import { suspensionsOf } from '../../register/brand/sanctions/count.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { Case, TrackedDeadline } from '../../register/brand/state.ts';
import { answerIfAsked, ruleOf } from '../../schemes/catalogue.ts';
import type { Rule } from '../../schemes/format.ts';
import { schemeVersion } from '../../schemes/version.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { contested, DECISION_TITLES, decisionOf } from '../kinds/decision.ts';
import { HEARING_TITLE } from '../kinds/hearing.ts';
import { reasonsFor } from '../kinds/reasons.ts';
import type { Block } from '../notice.ts';
import {
  banCovers,
  howRestored,
  measureOf,
  paragraph,
  quote,
  SERVICE_METHODS,
  sanctionOf,
  spanInWords,
} from '../wording.ts';
import { BLANK_DAY, numberOrPending, type Paper, type PaperScene, type Writers } from './paper.ts';
import { removalForm } from './removal-form.ts';

const heading = (text: string): Block => ({ kind: 'heading', text });

const ruleBehind = ({ scheme }: PaperScene, { measure }: MarkDecision): Rule =>
  ruleOf(scheme, measureOf(scheme, sanctionOf(measure)).rule);

/** From when a suspension runs, as the rulings have it. */
function begins(
  scene: PaperScene,
  decision: MarkDecision,
  { startsOn, countsStart }: Rule,
): string {
  const { follows, printedFrom } = decision;
  const after = countsStart ? '之日' : '之次日';
  if (follows && answerIfAsked(scene.scheme, 'renewal-start') !== 'service')
    return '自前一暂停期届满之次日起';
  if (printedFrom) return `自${formatDay(printedFrom)}起`;
  return startsOn === 'decision' ? `自本决定作出${after}起` : `自本决定书送达${after}起`;
}

/** 起止日, unless a ruling leaves them to the wording; blank until service is recorded. */
function printedDays(
  { scheme }: PaperScene,
  { countsStart }: Rule,
  deadline: TrackedDeadline | undefined,
): string {
  if (answerIfAsked(scheme, 'suspension-dates-printed') === 'wording-only') return '';
  if (!deadline) return `，即自${BLANK_DAY}起至${BLANK_DAY}止（起止日由送达人按送达日填注）`;
  const { from, dueOn } = deadline.reckoning;
  return `，即自${formatDay(addDays(from, countsStart ? 0 : 1))}起至${formatDay(dueOn)}止`;
}

const termOf = ({ state }: PaperScene, { deadlineId = '' }: MarkDecision) =>
  state.deadlines[deadlineId];

function suspends(scene: PaperScene, decision: MarkDecision): readonly string[] {
  const rule = ruleBehind(scene, decision);
  const again = decision.measure === 'renewal' ? '再次' : '';
  return [
    `${again}暂停“${scene.state.name}”劳务品牌标识使用权${spanInWords(rule)}，${begins(scene, decision, rule)}${printedDays(scene, rule, termOf(scene, decision))}；`,
    '暂停期内停止在产品、场所、宣传材料和网络上使用劳务品牌标识，标准样式的标牌应当遮盖或者收存；',
    `暂停期内继续整改，并接受所在地人社部门核查。届满前可以根据整改情况再次作出暂停决定；没有再次作出的，期满${howRestored(scene.scheme)}。`,
  ];
}

/** The last day of the ban, known from the day of signing where it runs from there. */
function banEnd(scene: PaperScene, decision: MarkDecision, rule: Rule): string {
  const { signedOn } = decision;
  const set = termOf(scene, decision)?.reckoning;
  const known = rule.startsOn !== 'service' && signedOn;
  const reckoning =
    set ?? (known && reckon(rule, signedOn, scene.calendar, schemeVersion(scene.scheme)));
  return reckoning ? formatDay(reckoning.dueOn) : BLANK_DAY;
}

function removes(scene: PaperScene, decision: MarkDecision): readonly string[] {
  const rule = ruleBehind(scene, decision);
  const from = rule.startsOn === 'service' ? '本决定书送达' : '本决定作出';
  return [
    `将“${scene.state.name}”移出劳务品牌目录；`,
    '收回劳务品牌标识使用权，请自收到本决定书之日起停止使用，并将标识、牌匾和证书交回所在地人社部门；',
    '不再享受相关劳务品牌扶持政策；',
    ...(rule.length
      ? [
          `自${from}之日起${spanInWords(rule)}内（至${banEnd(scene, decision, rule)}）不得再次申请劳务品牌认定${banCovers(scene.scheme)}。`,
        ]
      : []),
  ];
}

/** Which suspensions a removal by their number rests on. */
function counted(scene: PaperScene, matter: Case): readonly Block[] {
  const { scheme, state } = scene;
  const byCount = scheme.grounds.some(
    ({ code, arises }) => arises === 'count' && matter.grounds.includes(code),
  );
  // Counted over several brands, they are the evidence of the finding itself.
  if (!byCount || matter.countedPer) return [];
  const rows = suspensionsOf(state, scheme)
    .filter(({ leftOutBy }) => !leftOutBy)
    .map(({ decision: { number, signedOn, service } }) => [
      numberOrPending(number),
      signedOn ? formatDay(signedOn) : '',
      service ? formatDay(service.effectiveOn) : '',
    ]);
  return [
    paragraph('计入累计次数的暂停决定如下：'),
    { kind: 'table', columns: ['文号', '作出日', '送达日'], rows },
  ];
}

/** What was intended had been told, and what came back. */
function heard(matter: Case, { reasons }: MarkDecision): readonly Block[] {
  const { service, reply } = matter.sanction?.hearing ?? {};
  const told = service
    ? `本局于${formatDay(service.effectiveOn)}送达《${HEARING_TITLE}》（${SERVICE_METHODS[service.method]}，${service.proof.title}）。`
    : '';
  const answer = reply
    ? `你单位于${formatDay(reply.on)}提出陈述申辩（${reply.document.title}），本局已复核。`
    : '你单位在规定期限内未提出陈述申辩。';
  return [
    ...(told ? [paragraph(`${told}${answer}`)] : []),
    ...(reasons ? [paragraph(`本局认为：${reasons.replace(/。$/, '')}。`)] : []),
  ];
}

/** 当事人: what the record knows of it; where it is to be found is on the paper form. */
const partyBlocks = ({ state: { holder, application } }: PaperScene): readonly Block[] => [
  paragraph(`当事人：${holder.name}`),
  paragraph(`统一社会信用代码：${holder.creditCode ?? '＿＿＿＿＿＿＿＿＿＿'}`),
  paragraph(`地址：${application?.form.address ?? '＿＿＿＿＿＿＿＿＿＿'}`),
];

/** The six elements that a decision must have: party, facts, law, what by when, remedies, office. */
export function decisionPaper(scene: PaperScene, decision: MarkDecision): Paper {
  const { scheme, state } = scene;
  const { id, caseId, measure, number, signedOn, service } = decision;
  const matter = caseOf(scene, caseId);
  const isRemoval = measure === 'removal';
  const office = recipientOf('city', scene).name;
  const annex = isRemoval ? removalForm(scene, matter) : [];
  return {
    id: `decision/${id}${service ? `/${state.holder.id}` : ''}`,
    caseId,
    decisionId: id,
    draft: !service,
    title: DECISION_TITLES[measure],
    number: numberOrPending(number),
    blocks: [
      ...partyBlocks(scene),
      heading('一、查明的事实和证据'),
      ...reasonsFor(scene, matter, measure),
      ...counted(scene, matter),
      ...heard(matter, decision),
      heading('二、依据'),
      quote(scheme, measureOf(scheme, sanctionOf(measure)).clause),
      heading('三、决定'),
      { kind: 'list', items: (isRemoval ? removes : suspends)(scene, decision) },
      heading('四、救济途径和期限'),
      contested(scene, decision),
      heading('五、公布'),
      paragraph(
        '本决定送达后，在本局网站公布当事人名称和处理结果；被撤销或者变更的，及时撤下并说明。',
      ),
      ...annex.map(({ title }) => paragraph(`附件：${title}`)),
    ],
    from: { office, on: signedOn },
    copyTo: recipientOf('county', scene).name,
    attachments: annex,
  };
}

/** The province prints its own. */
const onDecision = (
  { decisionId }: { readonly decisionId: string },
  scene: PaperScene,
): readonly Paper[] => {
  const decision = decisionOf(scene, decisionId);
  return decision.route === 'province' ? [] : [decisionPaper(scene, decision)];
};

export const decisionWriters: Writers = {
  DecisionDrafted: onDecision,
  DecisionSigned: onDecision,
  DecisionNumbered: onDecision,
  DecisionServed: onDecision,
  DeadlineSet: ({ deadline: { decisionId, statutory } }, scene) =>
    decisionId && statutory && !decisionOf(scene, decisionId).startedTerm
      ? onDecision({ decisionId }, scene)
      : [],
};
