import { formatDay } from '../../calendar/day.ts';
import type { BrandEvent } from '../../register/brand/events.ts';
import { countSuspensions } from '../../register/brand/sanctions/count.ts';
import { areaOf } from '../../schemes/catalogue.ts';
import { recipientOf } from '../draft.ts';
import { paragraph, quote } from '../wording.ts';
import { filledApplication } from './forms.ts';
import {
  contactOf,
  numberOrPending,
  type Paper,
  type PaperScene,
  type Writer,
  type Writers,
} from './paper.ts';

const nameIn = (items: readonly { readonly code: string; readonly name: string }[], code: string) =>
  items.find((item) => item.code === code)?.name ?? '';

/** What the record shows of the brand, a fact a line; what it does not show is left out. */
function factsOf({ scheme, state }: PaperScene): readonly (readonly [string, string])[] {
  const { name, holder, kind, category, county, application, evaluation, enteredOn } = state;
  const { postedOn, until } = application?.notice ?? {};
  const { lastOutcome } = evaluation;
  const outcome = scheme.evaluation?.outcomes.find(({ code }) => code === lastOutcome?.outcome);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['名称', name],
    ['经营者或持有人', holder.name],
    ['统一社会信用代码', holder.creditCode],
    ['申报类别', nameIn(scheme.objectKinds, kind)],
    ['所属类别', nameIn(scheme.categories, category)],
    ['属地', areaOf(scheme, county).county],
    ['公示', postedOn && until && `${formatDay(postedOn)}至${formatDay(until)}`],
    [scheme.admission, formatDay(enteredOn)],
    ['最近一次评估', outcome && lastOutcome && `${outcome.label}（${formatDay(lastOutcome.on)}）`],
    [
      '暂停使用标识',
      scheme.sanctions.length > 0 ? `${countSuspensions(state, scheme).counted}次` : undefined,
    ],
  ];
  return facts.flatMap(([label, fact]) => (fact ? [[label, fact] as const] : []));
}

/** 推荐函, from the city to the level above: the brand as the record shows it, its form attached. */
function letter(
  scene: PaperScene,
  sent?: Pick<Extract<BrandEvent, { type: 'RecommendedUpward' }>, 'to' | 'on'>,
): Paper {
  const { scheme, state } = scene;
  const { calledAs } = scheme.objectKinds.find(({ code }) => code === state.kind) ?? {};
  const step = scheme.procedure.find(({ id }) => id === 'recommendation-upwards');
  return {
    id: `recommendation${sent ? `/${scene.history.at(-1)?.version}` : ''}`,
    draft: !sent,
    title: `关于推荐“${state.name}”${calledAs ?? ''}的函`,
    number: numberOrPending(undefined),
    to: sent?.to ?? '＿＿＿＿＿＿＿＿',
    blocks: [
      paragraph(
        `截至${formatDay(scene.today)}，“${state.name}”${calledAs ?? ''}在${scheme.city.name}${scheme.admission}名单内，没有处于暂停使用标识期间。有关情况如下：`,
      ),
      { kind: 'table', columns: ['项目', '登记情况'], rows: factsOf(scene) },
      ...(step ? [quote(scheme, step.clause)] : []),
      paragraph('经研究，现予推荐，请予审核。'),
      paragraph('附送：推荐（申报）表和证明材料。'),
      contactOf('city', scene),
    ],
    from: { office: recipientOf('city', scene).name, ...(sent && { on: sent.on }) },
    attachments: filledApplication(scene),
  };
}

/** Ready to be signed while the brand is in good standing. */
const draft = (_: BrandEvent, scene: PaperScene): readonly Paper[] =>
  scene.state.standing === 'listed' ? [letter(scene)] : [];

export const recommendationWriters: Writers = {
  BrandEntered: draft,
  BrandListed: draft,
  EvaluationRecorded: draft,
  MarkRestored: draft,
  RecommendedUpward: ((event, scene) => [
    letter(scene, event),
    ...draft(event, scene),
  ]) satisfies Writer<'RecommendedUpward'>,
};
