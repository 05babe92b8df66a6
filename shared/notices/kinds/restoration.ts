import { type Composer, deadlineOf } from '../draft.ts';
import { dayInFull, paragraph, quote, subjectOf } from '../wording.ts';
import { cited, decisionOf } from './decision.ts';

/** 恢复使用通知: the term is over and nobody renewed it. Who has left the register is not told. */
export const markRestored: Composer<'MarkRestored'> = ({ decisionId, deadlineId, on }, scene) => {
  const decision = decisionOf(scene, decisionId);
  const { application } = decision.awaitsRestoration ?? {};
  const granted = application && `经${dayInFull(application.on)}申请和复查，`;
  const { state } = scene;
  if (state.standing !== 'listed') return [];
  const { reckoning } = deadlineOf(scene, deadlineId);
  return (['holder', 'county'] as const).map((to) => ({
    kind: 'mark-restored',
    to,
    from: 'city',
    subject: subjectOf('恢复使用', state.name, '劳务品牌标识', `自${dayInFull(on)}起`),
    title: '恢复使用通知',
    blocks: [
      paragraph(
        `${cited(decision)}的暂停期已于${dayInFull(reckoning.dueOn)}届满，届满前没有再次作出暂停决定。${granted ?? ''}“${state.name}”劳务品牌标识自${dayInFull(on)}起恢复使用。`,
      ),
      quote(scene.scheme, reckoning.clause),
      paragraph(
        to === 'holder'
          ? `请按规定使用标准样式的劳务品牌标识。${granted ? '' : '恢复使用由期满自行发生，无需申请。'}`
          : '请更新公开信息，并继续做好日常指导。',
      ),
    ],
  }));
};

/** The term is over, and the mark stays suspended until the holder has applied for it. */
export const restorationAwaited: Composer<'RestorationAwaited'> = (
  { decisionId, deadlineId, since },
  scene,
) => {
  const { state } = scene;
  if (state.standing !== 'suspended') return [];
  const { reckoning } = deadlineOf(scene, deadlineId);
  return (['holder', 'county'] as const).map((to) => ({
    kind: 'restoration-awaited',
    to,
    from: 'city',
    subject: subjectOf('暂停期满', state.name, '可以申请恢复使用', `自${dayInFull(since)}起`),
    title: '暂停期满告知',
    blocks: [
      paragraph(
        `${cited(decisionOf(scene, decisionId))}的暂停期已于${dayInFull(reckoning.dueOn)}届满，届满前没有再次作出暂停决定。“${state.name}”劳务品牌标识须经申请和复查后恢复使用，恢复前仍暂停使用。`,
      ),
      quote(scene.scheme, reckoning.clause),
      paragraph(
        to === 'holder'
          ? '请书面申请恢复使用，并附整改情况的证明材料。'
          : '收到申请后，请复查整改情况并签署意见，报市局决定。',
      ),
    ],
  }));
};
