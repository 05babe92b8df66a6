import type { Day } from '../../calendar/day.ts';
import type { VerificationResult } from '../../register/brand/case-events.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { ORDER_TITLE } from '../kinds/order.ts';
import { measureOf, paragraph, VERIFICATION_RESULTS } from '../wording.ts';
import {
  boxes,
  cell,
  dayOrBlank,
  form,
  type Paper,
  type PaperScene,
  room,
  signature,
  type Writers,
} from './paper.ts';

const RESULTS = Object.entries(VERIFICATION_RESULTS);

interface Signed {
  readonly result: VerificationResult;
  readonly on: Day;
}

/** 整改复查意见: prepared when a report or the end of the period calls for it; a person concludes. */
function opinion(caseId: string, scene: PaperScene, signed?: Signed): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const order = matter.orders.at(-1);
  if (!order) return [];
  const { stage, number = '', services, deadlineId = '', report } = order;
  const results = boxes(
    RESULTS.map(([, name]) => name),
    (i) => RESULTS[i]?.[0] === signed?.result,
  );
  return [
    {
      id: `verification/${caseId}/${stage}${signed ? `/${signed.on}` : ''}`,
      caseId,
      draft: !signed,
      title: '整改复查意见',
      blocks: [
        form(
          [cell('劳务品牌', state.name), cell('经营者或持有人', state.holder.name)],
          [cell('责令文书', `《${ORDER_TITLE}》${number}`)],
          [
            cell('送达日', dayOrBlank(services.at(-1)?.effectiveOn)),
            cell('整改期限届满日', dayOrBlank(state.deadlines[deadlineId]?.reckoning.dueOn)),
          ],
          [cell('责令整改的情形', matter.facts)],
          [
            cell(
              '整改报告',
              report
                ? `${dayOrBlank(report.filedOn)}提交${report.inTime ? '（在期限内）' : '（届满后）'}：${report.document.title}（${report.document.reference}）`
                : '期限内没有收到整改报告的记录',
            ),
          ],
          [room('复查经过和发现（现场、材料、证据）')],
          [cell('复查结论', ...results)],
          [signature('复查人签名（二人）'), signature('负责人签名')],
          [
            cell('复查单位', recipientOf(measureOf(scheme, stage).authority, scene).name),
            cell('日期', dayOrBlank(signed?.on)),
          ],
        ),
        paragraph('“未整改”“整改措施不力”由复查人据实认定；届满而没有记录，本身不是结论。'),
      ],
    },
  ];
}

export const verificationWriters: Writers = {
  DeadlineSet: ({ deadline: { rule, caseId } }, scene) =>
    caseId && rule === scene.scheme.targets?.verification ? opinion(caseId, scene) : [],
  VerificationSigned: ({ caseId, ...signed }, scene) => opinion(caseId, scene, signed),
};
