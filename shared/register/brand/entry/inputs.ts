import { demand } from '../../../refusal.ts';
import type { Scheme } from '../../../schemes/format.ts';
import type { BrandState } from '../state.ts';
import type { Review } from './events.ts';
import type { Application, Stage } from './state.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  'initial-review': '初审',
  're-review': '复审',
  correction: '退回补正',
  'to-list': '复审通过，待列入公示名单',
  listed: '已列入公示名单，待发布',
  'on-notice': '公示',
  'notice-over': '公示期满',
  closed: '已终止',
  entered: '已入库',
};

export const stageName = (stage: Stage): string => STAGES[stage];

/** The application, at one of the stages at which a step belongs. */
export function applicationAt(brand: BrandState, ...stages: readonly Stage[]): Application {
  const { application } = brand;
  demand(application, 'application.none', '该品牌没有申报记录，不能办理申报程序的步骤');
  demand(
    stages.includes(application.stage),
    'application.wrong-stage',
    `本步骤须在“${stages.map(stageName).join('、')}”阶段办理，现为“${stageName(application.stage)}”`,
  );
  return application;
}

/** The rule that times a step of the procedure; none where the scheme sets no period for it. */
export const ruleOfStep = ({ procedure }: Scheme, step: string): string | undefined =>
  procedure.find(({ id }) => id === step)?.rule;

/** Everything on which people have to give their word. */
export const itemsOf = ({ assessment, matches }: Application): readonly string[] => [
  ...assessment.map(({ item }) => item),
  ...matches.map(({ item }) => item),
];

/**
 * Every item has been accepted in writing. An exception that the clause allows is the re-review's
 * to grant: the initial review may pass it on unaccepted.
 */
export function demandAccepted(application: Application, review: Review): void {
  const { judgements, exceptions } = application;
  const asked = itemsOf(application).filter(
    (item) => review === 're-review' || !exceptions.some((claimed) => claimed.item === item),
  );
  const unjudged = asked.filter((item) => !judgements[item]);
  demand(
    unjudged.length === 0,
    'application.unjudged',
    `尚有条件未书面审查：${unjudged.join('、')}`,
  );
  const declined = asked.filter((item) => !judgements[item]?.accepted);
  demand(
    declined.length === 0,
    'application.not-accepted',
    `以下条件审查意见为不符合，不能通过：${declined.join('、')}`,
  );
}
