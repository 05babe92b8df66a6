import { addDays } from '../../calendar/day.ts';
import type { Service } from '../../register/brand/evidence.ts';
import type { Measure } from '../../register/brand/sanctions/events.ts';
import type { MarkDecision } from '../../register/brand/sanctions/state.ts';
import type { TrackedDeadline } from '../../register/brand/state.ts';
import type { Composer, Draft, Scene } from '../draft.ts';
import { caseOf, deadlineOf } from '../draft.ts';
import type { Block } from '../notice.ts';
import {
  banCovers,
  dayInFull,
  howRestored,
  measureOf,
  nameOf,
  paragraph,
  quote,
  sanctionOf,
  subjectOf,
} from '../wording.ts';
import { remedy, serviceLine } from './order.ts';
import { reasonsFor } from './reasons.ts';

export const DECISION_TITLES: Readonly<Record<Measure, string>> = {
  suspension: '暂停使用劳务品牌标识决定书',
  renewal: '再次暂停使用劳务品牌标识决定书',
  removal: '移出劳务品牌目录决定书',
};

/** @throws Error: an event names a decision that its own state does not have. */
export const decisionOf = ({ state }: Scene, id: string): MarkDecision => {
  const decision = state.decisions[id];
  if (!decision) throw new Error(`brand ${state.id} has no decision ${id}`);
  return decision;
};

/** 《暂停使用劳务品牌标识决定书》（文号）. */
export const cited = ({ measure, number }: MarkDecision): string =>
  `《${DECISION_TITLES[measure]}》${number ? `（${number}）` : ''}`;

/** First and last day: the start day itself is not counted. */
const spanOf = ({ reckoning: { from, dueOn } }: TrackedDeadline): string =>
  `自${dayInFull(addDays(from, 1))}起至${dayInFull(dueOn)}止`;

const whatIsDecided: Readonly<
  Record<'suspension' | 'removal', (scene: Scene, deadline?: TrackedDeadline) => readonly string[]>
> = {
  suspension: ({ state, scheme }, deadline) => [
    `暂停“${state.name}”劳务品牌标识使用权${deadline ? `，${spanOf(deadline)}` : ''}；`,
    '暂停期内停止在产品、场所、宣传材料和网络上使用劳务品牌标识，标准样式的标牌应当遮盖或者收存；',
    `暂停期内继续整改。届满前没有再次作出暂停决定的，期满${howRestored(scheme)}。`,
  ],
  removal: ({ state, scheme }, deadline) => [
    `将“${state.name}”移出劳务品牌目录；`,
    '收回劳务品牌标识使用权，请将标识、牌匾交回所在地县（市、区）人社部门；',
    '不再享受相关劳务品牌扶持政策；',
    ...(deadline
      ? [
          `不得再次申请劳务品牌认定${banCovers(scheme)}，最后一日为${dayInFull(deadline.reckoning.dueOn)}。`,
        ]
      : []),
  ],
};

const kindOf = ({ measure }: MarkDecision) => (measure === 'removal' ? measure : 'suspension');

/** What its last day is for those whom it binds. */
const LAST_DAY = { suspension: '暂停期最后一日', removal: '不得再次申请的最后一日' } as const;

const bound = (decision: MarkDecision, deadline: TrackedDeadline): TrackedDeadline => ({
  ...deadline,
  what: LAST_DAY[kindOf(decision)],
});

/** A decision of the province brings its own remedies; the city's are before its government. */
export const contested = ({ scheme }: Scene, { route, number, signedOn }: MarkDecision): Block =>
  route === 'province'
    ? paragraph(
        `本决定由省级人社部门作出（${number}，${signedOn && dayInFull(signedOn)}），救济途径以决定书载明的为准。`,
      )
    : remedy('本决定', `${scheme.city.name}人民政府`);

function copyToHolder(
  scene: Scene,
  decision: MarkDecision,
  service: Service,
  deadline?: TrackedDeadline,
): Draft {
  const { scheme, state } = scene;
  const { caseId, measure, number } = decision;
  const title = DECISION_TITLES[measure];
  return {
    kind: 'decision',
    to: 'holder',
    from: 'city',
    subject: subjectOf(
      '决定送达',
      state.name,
      nameOf(scheme, measure),
      deadline && spanOf(deadline),
    ),
    title,
    number,
    deadline: deadline && bound(decision, deadline),
    blocks: [
      paragraph(serviceLine(title, service)),
      ...reasonsFor(scene, caseOf(scene, caseId), measure),
      paragraph('依照下列规定：'),
      quote(scheme, measureOf(scheme, sanctionOf(measure)).clause),
      paragraph('决定如下：'),
      { kind: 'list', items: whatIsDecided[kindOf(decision)](scene, deadline) },
      contested(scene, decision),
      paragraph('本决定送达后依规定公布；被撤销或者变更的，及时撤下并说明。'),
    ],
  };
}

const FOR_COUNTY = {
  suspension: '请督促当事人在暂停期内停止使用标识、继续整改，并在提醒的时间核查整改情况。',
  removal: '请收回标识、牌匾并登记；停止相关扶持政策；在办案件随移出终结。',
} as const;

function noteToCounty(
  scene: Scene,
  decision: MarkDecision,
  service: Service,
  deadline?: TrackedDeadline,
): Draft {
  const { scheme, state } = scene;
  return {
    kind: 'decision',
    to: 'county',
    from: 'city',
    subject: subjectOf('决定送达', state.name, nameOf(scheme, decision.measure)),
    title: '决定送达告知',
    deadline: deadline && bound(decision, deadline),
    blocks: [
      paragraph(
        `${cited(decision)}已于${dayInFull(service.effectiveOn)}送达${state.holder.name}（“${state.name}”劳务品牌）。`,
      ),
      { kind: 'list', items: whatIsDecided[kindOf(decision)](scene, deadline) },
      paragraph(FOR_COUNTY[kindOf(decision)]),
    ],
  };
}

const tell = (scene: Scene, decision: MarkDecision, deadline?: TrackedDeadline) =>
  decision.service
    ? [copyToHolder, noteToCounty].map((draft) =>
        draft(scene, decision, decision.service as Service, deadline),
      )
    : [];

/** A term that had begun before: a removal over it was set aside, and it runs on. */
const goesOn = (
  scene: Scene,
  decision: MarkDecision,
  deadline: TrackedDeadline,
): readonly Draft[] =>
  (['holder', 'county'] as const).map((to) => ({
    kind: 'suspension-started',
    to,
    from: 'city',
    subject: subjectOf('暂停继续', scene.state.name, '暂停使用标识', spanOf(deadline)),
    title: '暂停期继续执行告知',
    deadline,
    blocks: [
      paragraph(
        `移出决定已被撤销，“${scene.state.name}”劳务品牌依${cited(decision)}的暂停期继续执行，${spanOf(deadline)}。`,
      ),
    ],
    relevantWhile: { deadline: deadline.id, status: ['running'] },
  }));

/** Once its term or its ban is reckoned from service: the decision to the holder, and its county. */
export const decisionCopy: Composer<'DeadlineSet'> = ({ deadline: { id, decisionId } }, scene) => {
  const deadline = deadlineOf(scene, id);
  if (!decisionId || !deadline.statutory) return [];
  const decision = decisionOf(scene, decisionId);
  return decision.startedTerm ? goesOn(scene, decision, deadline) : tell(scene, decision, deadline);
};

/** Where a scheme knows no ban, the removal itself is what is told. */
export const removed: Composer<'BrandRemoved'> = ({ decisionId, bannedUntil }, scene) =>
  bannedUntil ? [] : tell(scene, decisionOf(scene, decisionId));

/** The first day of a term has come. */
export const suspensionStarted: Composer<'SuspensionStarted'> = (
  { decisionId, deadlineId },
  scene,
) => {
  const { scheme, state } = scene;
  const decision = decisionOf(scene, decisionId);
  const deadline = bound(decision, deadlineOf(scene, deadlineId));
  return (['holder', 'county'] as const).map((to) => ({
    kind: 'suspension-started',
    to,
    from: 'city',
    subject: subjectOf('暂停开始', state.name, nameOf(scheme, decision.measure), spanOf(deadline)),
    title: '暂停期开始告知',
    deadline,
    blocks: [
      paragraph(`依${cited(decision)}，“${state.name}”劳务品牌标识${spanOf(deadline)}暂停使用。`),
      { kind: 'list', items: whatIsDecided.suspension(scene, deadline).slice(1) },
    ],
    relevantWhile: { deadline: deadline.id, status: ['running'] },
  }));
};
