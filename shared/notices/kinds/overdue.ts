import type { TrackedDeadline } from '../../register/brand/state.ts';
import { ruleOf } from '../../schemes/catalogue.ts';
import type { Side } from '../../schemes/side.ts';
import type { Composer, Draft, Scene } from '../draft.ts';
import { authorityOver, deadlineOf, once, recipientOf, stageTimedBy } from '../draft.ts';
import { dayInFull, dueInFull, paragraph, quote, runsFrom, subjectOf } from '../wording.ts';

/** Whom a lapse concerns: whose period it was, and whom the scheme's rule escalates to. */
export const toldOfLapse = ({ scheme }: Scene, { actor, rule }: TrackedDeadline): readonly Side[] =>
  once([actor, ...ruleOf(scheme, rule).escalatesTo]);

const shared = (scene: Scene, deadline: TrackedDeadline, label: string) => ({
  subject: subjectOf(
    label,
    scene.state.name,
    deadline.what,
    `${dueInFull(deadline.reckoning)}届满，尚无记录`,
  ),
  deadline,
  relevantWhile: { deadline: deadline.id, status: ['lapsed'] as const },
});

const toHolder = (scene: Scene, deadline: TrackedDeadline): Draft => ({
  ...shared(scene, deadline, '期限届满'),
  kind: 'overdue-holder',
  to: 'holder',
  from: authorityOver(scene, deadline.rule),
  title: '期限届满告知书',
  blocks: [
    paragraph(
      `“${scene.state.name}”劳务品牌“${deadline.what}”，${runsFrom(deadline.reckoning)}届满日为${dayInFull(deadline.reckoning.dueOn)}。期限已届满，尚无记录。`,
    ),
    quote(scene.scheme, deadline.reckoning.clause),
    paragraph(
      '如你单位已在期限内提交，或者已在届满日前交邮，请立即将回执或者交邮凭证交本局，本局核实后更正记录。尚未办理的，请尽快办理并提交。',
    ),
    paragraph(
      `${stageTimedBy(scene, deadline.rule) ? '本局将依职责进行复查，以书面复查意见为准。' : '此后收到的材料，本局在作出决定前仍一并考虑。'}本告知书只说明记录的状况，不是对你单位作出的处理决定。`,
    ),
  ],
});

/** A holder's period that no verification follows, such as the time to reply. */
const toOfficeForHolder = (side: Side, scene: Scene, deadline: TrackedDeadline): Draft => ({
  ...shared(scene, deadline, '待核对'),
  kind: side === 'city' ? 'escalation' : 'overdue-county',
  to: side,
  from: 'city',
  title: '期限届满核对提示',
  blocks: [
    paragraph(
      `${scene.state.holder.name}（“${scene.state.name}”劳务品牌）“${deadline.what}”，届满日为${dayInFull(deadline.reckoning.dueOn)}。期限已届满，尚无记录。`,
    ),
    paragraph(
      '请核对窗口、网上和收发室有无未登记的材料、有无届满日前交邮尚在途中的材料；确实没有的，依程序继续办理。届满只是记录状况，不影响依法查明事实。',
    ),
  ],
});

const toCountyForHolder = (scene: Scene, deadline: TrackedDeadline): Draft => ({
  ...shared(scene, deadline, '待复查'),
  kind: 'overdue-county',
  to: 'county',
  from: 'city',
  title: '期限届满复查提示',
  blocks: [
    paragraph(
      `${scene.state.holder.name}（“${scene.state.name}”劳务品牌）“${deadline.what}”，届满日为${dayInFull(deadline.reckoning.dueOn)}。期限已届满，尚无记录。`,
    ),
    quote(scene.scheme, deadline.reckoning.clause),
    paragraph('请组织复查并签署复查意见：'),
    {
      kind: 'list',
      items: [
        '核对窗口、网上和收发室，有无未登记的材料；',
        '核对有无届满日前交邮、尚在途中的材料（以交邮日为准）；',
        '实地或者书面核查整改情况，结论为：已整改、逾期后整改、未整改、整改措施不力或者材料在途。',
      ],
    },
    paragraph('届满只是记录状况。未经签署复查意见，不得采取下一步措施。'),
  ],
});

/** An office's own period or internal target is over. */
const toOfficeItself = (scene: Scene, deadline: TrackedDeadline): Draft => ({
  ...shared(scene, deadline, '时限届满'),
  kind: 'overdue-county',
  to: deadline.actor,
  from: 'city',
  title: '办理时限届满提示',
  blocks: [
    paragraph(
      `“${scene.state.name}”劳务品牌“${deadline.what}”的${deadline.statutory ? '' : '内部'}时限于${dayInFull(deadline.reckoning.dueOn)}届满，尚无记录。请尽快办理，或者补录已经办理的结果。`,
    ),
  ],
});

const toCity = (scene: Scene, deadline: TrackedDeadline): Draft => ({
  ...shared(scene, deadline, '督办'),
  kind: 'escalation',
  to: 'city',
  from: 'county',
  title: '督办提示',
  blocks: [
    paragraph(
      `“${scene.state.name}”劳务品牌“${deadline.what}”的${deadline.statutory ? '' : '内部'}时限于${dayInFull(deadline.reckoning.dueOn)}届满，尚无记录。承办单位：${recipientOf(deadline.actor, scene).name}。`,
    ),
    paragraph(
      deadline.statutory
        ? '请督促承办单位复查并登记结果。'
        : '该时限是内部时限，届满不影响当事人的权利义务。请督促承办单位办理并登记结果。',
    ),
  ],
});

/** One side, told of a lapse: its own, or somebody else's. */
const draftFor = (side: Side, scene: Scene, deadline: TrackedDeadline): Draft => {
  if (side === 'holder') return toHolder(scene, deadline);
  if (side === deadline.actor) return toOfficeItself(scene, deadline);
  if (deadline.actor === 'holder' && !stageTimedBy(scene, deadline.rule))
    return toOfficeForHolder(side, scene, deadline);
  return side === 'county' ? toCountyForHolder(scene, deadline) : toCity(scene, deadline);
};

/** The period is over and nothing is recorded: said as that, and as nothing more. */
export const lapse: Composer<'DeadlineLapsed'> = ({ deadlineId }, scene) => {
  const deadline = deadlineOf(scene, deadlineId);
  return toldOfLapse(scene, deadline).map((side) => draftFor(side, scene, deadline));
};
