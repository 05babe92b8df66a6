import { clauseName } from '../../schemes/catalogue.ts';
import type { Composer, Scene } from '../draft.ts';
import { deadlineOf } from '../draft.ts';
import type { Block } from '../notice.ts';
import { closed, dayInFull, dueInFull, paragraph, quote, subjectOf } from '../wording.ts';

/** The clause of a step of the procedure, in its own words; nothing where the scheme has no such step. */
const stepClause = ({ scheme }: Scene, step: string): readonly Block[] => {
  const found = scheme.procedure.find(({ id }) => id === step);
  return found ? [quote(scheme, found.clause)] : [];
};

/** “五华家政”劳务品牌, by what its kind is called. */
const called = ({ state, scheme }: Scene): string => {
  const kind = scheme.objectKinds.find(({ code }) => code === state.kind);
  return `“${state.name}”${kind?.calledAs ?? ''}`;
};

/** 补正通知, to the applicant. */
export const applicationReturned: Composer<'ApplicationReturned'> = (
  { review, reasons },
  scene,
) => [
  {
    kind: 'application-returned',
    to: 'holder',
    from: review === 'initial-review' ? 'county' : 'city',
    subject: subjectOf('补正通知', scene.state.name, '推荐材料需要补正'),
    title: '推荐材料补正通知书',
    blocks: [
      paragraph(`你单位${called(scene)}的推荐材料经审查，需要补正以下事项：`),
      { kind: 'list', items: reasons },
      ...stepClause(scene, 'recommendation'),
      paragraph('请补正后重新提交。补正不影响你单位继续申报；补正后的材料重新逐项审查。'),
    ],
  },
];

/** The public notice is up: what it means for the applicant. */
export const noticeOpened: Composer<'NoticeOpened'> = ({ postedOn, until, url }, scene) => [
  {
    kind: 'notice-opened',
    to: 'holder',
    from: 'city',
    subject: subjectOf(
      '公示通知',
      scene.state.name,
      `${scene.scheme.admission}名单公示`,
      `至${dayInFull(until)}`,
    ),
    title: `${scene.scheme.admission}名单公示告知`,
    blocks: [
      paragraph(
        `${called(scene)}已列入拟${scene.scheme.admission}名单，于${dayInFull(postedOn)}发布公示，公示期至${dayInFull(until)}。公示网址：${url}`,
      ),
      ...stepClause(scene, 'public-notice'),
      paragraph(
        `公示期内有异议的，经书面复核后再决定是否${scene.scheme.admission}。你单位无需另行办理。`,
      ),
    ],
  },
];

/** What the applicant was told of the notice no longer holds. */
const again = (
  what: string,
  said: string,
  scene: Scene,
): ReturnType<Composer<'NoticeWithdrawn'>> => [
  {
    kind: 'notice-withdrawn',
    to: 'holder',
    from: 'city',
    subject: subjectOf('公示撤回', scene.state.name, what),
    title: `${what}告知书`,
    blocks: [
      paragraph(said),
      ...stepClause(scene, 'public-notice'),
      paragraph(
        '你单位的申报和审查结论不受影响：将重新列入名单公示，公示期从头起算，届时另行告知。',
      ),
    ],
  },
];

export const noticeWithdrawn: Composer<'NoticeWithdrawn'> = ({ on, reason }, scene) =>
  again(
    `${scene.scheme.admission}名单公示撤回`,
    `${called(scene)}所在的${scene.scheme.admission}名单公示已于${dayInFull(on)}撤回。理由：${closed(reason)}`,
    scene,
  );

export const entrySetAside: Composer<'EntrySetAside'> = ({ on, reasons }, scene) =>
  again(
    `撤销${scene.scheme.admission}`,
    `${called(scene)}${scene.scheme.admission}所依据的公示已撤回，本局于${dayInFull(on)}决定撤销${scene.scheme.admission}。理由：${reasons}`,
    scene,
  );

/** 异议: to the city, which has to decide; to the applicant, without a word on who objects. */
export const objectionReceived: Composer<'ObjectionReceived'> = (
  { objectionId, receivedOn, facts, evidence },
  scene,
) => {
  const { state, scheme } = scene;
  const deadline = state.deadlines[objectionId] && deadlineOf(scene, objectionId);
  const said = paragraph(
    `${dayInFull(receivedOn)}，本局接到对${called(scene)}${scheme.admission}的异议：${closed(facts)}`,
  );
  return [
    {
      kind: 'objection',
      to: 'holder',
      from: 'city',
      subject: subjectOf('异议告知', state.name, '公示期内有异议，待复核'),
      title: '异议告知书',
      blocks: [
        said,
        ...stepClause(scene, 'objection-review'),
        paragraph(
          `书面复核决定作出前，暂不${scheme.admission}。你单位可以向本局书面说明情况并提交证明材料。`,
        ),
      ],
    },
    {
      kind: 'objection',
      to: 'city',
      from: 'city',
      subject: subjectOf('异议待复核', state.name, '作出书面复核决定'),
      title: '异议复核提示',
      ...(deadline && { deadline }),
      blocks: [
        said,
        { kind: 'list', items: evidence.map(({ title, reference }) => `${title}（${reference}）`) },
        ...stepClause(scene, 'objection-review'),
        paragraph(
          deadline
            ? `请组织专班成员复核，在${dueInFull(deadline.reckoning)}前作出书面复核决定（${clauseName(scheme, deadline.reckoning.clause)}）。逾期不产生任何结论：未作出书面决定的，一直不得${scheme.admission}。`
            : `请组织复核，作出书面复核决定；作出决定前不得${scheme.admission}。`,
        ),
      ],
    },
  ];
};

/** 复核决定, to the applicant. */
export const objectionDecided: Composer<'ObjectionDecided'> = ({ upheld, reasons, on }, scene) => [
  {
    kind: 'objection-decision',
    to: 'holder',
    from: 'city',
    subject: subjectOf(
      '异议复核',
      scene.state.name,
      upheld ? `异议成立，不予${scene.scheme.admission}` : '异议不成立',
    ),
    title: '异议复核决定告知书',
    blocks: [
      paragraph(
        `对${called(scene)}的异议，本局于${dayInFull(on)}作出书面复核决定：异议${upheld ? `成立，不予${scene.scheme.admission}` : '不成立'}。`,
      ),
      paragraph(`理由：${closed(reasons)}`),
      ...stepClause(scene, 'objection-review'),
    ],
  },
];

const NOT_PASSED = {
  'initial-review': ['initial-review', 'county', '初审'],
  're-review': ['re-review', 'city', '复审'],
} as const;

/** Not passed by a review; an objection that was upheld has its own notice. */
export const applicationClosed: Composer<'ApplicationClosed'> = ({ outcome, reasons }, scene) => {
  if (outcome === 'objection' || outcome === 'withdrawn') return [];
  const [step, from, name] = NOT_PASSED[outcome];
  return [
    {
      kind: 'application-closed',
      to: 'holder',
      from,
      subject: subjectOf('审查结果', scene.state.name, `${name}未通过`),
      title: `${name}结果告知书`,
      blocks: [
        paragraph(
          `${called(scene)}的${scene.scheme.admission}申报，经${name}未通过。理由：${reasons}`,
        ),
        ...stepClause(scene, step),
        paragraph('条件具备后可以再次申报。'),
      ],
    },
  ];
};

/** 入库通知: what the holder gets, and what it owes from now on. */
export const brandListed: Composer<'BrandListed'> = ({ on, grants }, scene) => {
  const { state, scheme } = scene;
  const { admission } = scheme;
  const nameOf = (code: string) => scheme.grants.find((grant) => grant.code === code)?.name ?? code;
  return [
    {
      kind: 'entry',
      to: 'holder',
      from: 'city',
      subject: subjectOf(`${admission}通知`, state.name, `已${admission}`, dayInFull(on)),
      title: `${admission}通知书`,
      blocks: [
        paragraph(`${called(scene)}经公示和审查，于${dayInFull(on)}${admission}。`),
        ...(grants.length > 0
          ? [
              {
                kind: 'table' as const,
                columns: ['颁发', '编号或者依据'],
                rows: grants.map(({ code, reference }) => [nameOf(code), reference]),
              },
            ]
          : []),
        ...stepClause(scene, 'entry'),
        ...(scheme.developmentPlan
          ? [
              paragraph('请制定中长期发展规划，报所在地人社部门存档。'),
              quote(scheme, scheme.developmentPlan.clause),
            ]
          : []),
      ],
    },
  ];
};
