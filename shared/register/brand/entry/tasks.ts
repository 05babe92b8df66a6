import type { Scheme } from '../../../schemes/format.ts';
import type { BrandState } from '../state.ts';
import type { Task, TaskKind } from '../task.ts';
import { openObjections } from './objections.ts';
import type { Application, Stage } from './state.ts';

/** What an application asks of the offices. */

type Asked = readonly [kind: TaskKind, office: 'county' | 'city', what: string];

const STEPS: Partial<Record<Stage, (application: Application) => Asked>> = {
  'initial-review': () => ['initial-review', 'county', '初审：逐项审查入库条件并作出初审意见'],
  're-review': ({ panel }) =>
    panel
      ? ['re-review', 'city', '复审：逐项审查、必要时实地核查，作出复审结论']
      : ['draw-experts', 'city', '复审：抽取专家组成专班'],
  'to-list': () => ['list-brands', 'city', '列入公示名单'],
  listed: () => ['post-notice', 'city', '发布公示并登记网址和发布时间'],
};

const sinceOf = ({ initialReview, reReview, filedOn, notice }: Application) =>
  notice?.until ?? reReview?.on ?? initialReview?.on ?? filedOn;

function stepOf(application: Application): Asked | undefined {
  if (application.stage !== 'notice-over') return STEPS[application.stage]?.(application);
  return openObjections(application).length === 0
    ? ['admit-brand', 'city', '公示期满且异议均已书面复核：决定入库']
    : undefined;
}

const DONE: readonly Stage[] = ['closed', 'entered'];

/**
 * The development plan of a brand on the register. Of one that was on it before it was put on
 * record here nobody had asked: that wait begins with the record, or all would be late at once.
 */
function planTasks(brand: BrandState, { developmentPlan }: Scheme): readonly Task[] {
  const { standing, county, enteredOn, recordedOn = enteredOn } = brand;
  const listed = standing === 'listed' || standing === 'suspended';
  if (!developmentPlan || brand.developmentPlan || !listed) return [];
  return [
    {
      id: 'development-plan',
      kind: 'file-development-plan',
      office: county,
      what: '督促制定中长期发展规划并登记',
      since: recordedOn > enteredOn ? recordedOn : enteredOn,
    },
  ];
}

function applicationTasks(brand: BrandState, city: string): readonly Task[] {
  const { application } = brand;
  if (!application) return [];
  const [kind, office, what] = stepOf(application) ?? [];
  const step: readonly Task[] =
    kind && what
      ? [
          {
            id: `application/${kind}`,
            kind,
            office: office === 'city' ? city : brand.county,
            what,
            since: sinceOf(application),
          },
        ]
      : [];
  const objections = DONE.includes(application.stage) ? [] : openObjections(application);
  const { questioned } = application;
  const entry: readonly Task[] = questioned
    ? [
        {
          id: 'settle-entry',
          kind: 'settle-entry',
          office: city,
          what: '入库所依据的公示已撤回：决定入库是否撤销',
          since: questioned.on,
        },
      ]
    : [];
  return [
    ...step,
    ...entry,
    ...objections.map(
      ({ id, receivedOn }): Task => ({
        id: `${id}/decide-objection`,
        kind: 'decide-objection',
        office: city,
        what: '组织专班复核异议，作出书面复核决定',
        deadlineId: id,
        since: receivedOn,
        dueOn: brand.deadlines[id]?.reckoning.dueOn,
      }),
    ),
  ];
}

/** Everything that the offices have to do about a brand on its way into the register, and from entry on. */
export const entryTasks = (brand: BrandState, law: Scheme): readonly Task[] => [
  ...applicationTasks(brand, law.city.code),
  ...planTasks(brand, law),
];
