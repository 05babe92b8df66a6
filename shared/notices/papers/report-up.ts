import type { Day } from '../../calendar/day.ts';
import { caseOf, recipientOf } from '../draft.ts';
import { reasonsFor } from '../kinds/reasons.ts';
import { measureOf, nameOf, paragraph, quote, sanctionOf } from '../wording.ts';
import { contactOf, numberOrPending, type Paper, type PaperScene, type Writers } from './paper.ts';

/** 上报函, from the county to the city: what is proposed, and on what it rests. */
function letter(
  caseId: string,
  scene: PaperScene,
  { sentOn, number }: { sentOn?: Day; number?: string | undefined } = {},
): readonly Paper[] {
  const { scheme, state } = scene;
  const matter = caseOf(scene, caseId);
  const { proposed } = matter;
  if (!proposed) return [];
  const { authority, clause } = measureOf(scheme, sanctionOf(proposed));
  if (authority !== 'city') return [];
  const name = nameOf(scheme, proposed);
  return [
    {
      id: `report-up/${caseId}/${proposed}${sentOn ? `/${sentOn}` : ''}`,
      caseId,
      draft: !sentOn,
      title: `关于“${state.name}”劳务品牌${name}的上报函`,
      number: numberOrPending(number),
      to: recipientOf('city', scene).name,
      blocks: [
        paragraph(
          `${state.holder.name}经营管理的“${state.name}”劳务品牌，由我局属地管理。有关情况和建议如下：`,
        ),
        ...reasonsFor(scene, matter, proposed, '该单位'),
        paragraph(`依照下列规定，建议对该品牌作出“${name}”的决定，请审查：`),
        quote(scheme, clause),
        paragraph(
          '附送：立案材料和证据、责令文书、送达回证、整改报告、复查意见等案卷材料（见案卷目录）。',
        ),
        contactOf('county', scene),
        paragraph('本函为机关之间的意见，不是处理决定；是否作出决定由贵局决定。'),
      ],
      from: { office: recipientOf('county', scene).name, on: sentOn },
    },
  ];
}

export const reportUpWriters: Writers = {
  NextMeasureProposed: ({ caseId }, scene) => letter(caseId, scene),
  SanctionTakenUp: ({ caseId, route, on, number }, scene) =>
    route === 'county-report' ? letter(caseId, scene, { sentOn: on, number }) : [],
};
