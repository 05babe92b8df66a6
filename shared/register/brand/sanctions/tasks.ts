import { dayOf } from '../../../calendar/moment.ts';
import { answerIfAsked } from '../../../schemes/catalogue.ts';
import type { Scheme } from '../../../schemes/format.ts';
import { isOpen, targetId } from '../consequences.ts';
import type { BrandState, Case } from '../state.ts';
import type { Task, TaskKind } from '../task.ts';
import { hasLostItsGround } from './count.ts';
import { isInForce } from './decisions.ts';
import type { MarkDecision } from './state.ts';

/** What the way to a suspension or a removal asks of the offices. */

type Asked = readonly [kind: TaskKind, office: 'county' | 'city', what: string];

const NAMES = { suspension: '暂停决定书', renewal: '再次暂停决定书', removal: '移出决定书' };

export const hasLeft = ({ standing }: BrandState) =>
  standing === 'removed' || standing === 'exited';

/** A draft's next step. */
function stepOf(brand: BrandState, d: MarkDecision): Asked | undefined {
  const name = NAMES[d.measure];
  if (d.voided || d.setAside) return undefined;
  if (hasLeft(brand) && !d.service) return undefined;
  if (!d.signedOn && !d.reviewer) return ['review-decision', 'city', `审核${name}`];
  if (!d.signedOn && !d.legalReviewer)
    return ['legally-review-decision', 'city', `法制审核${name}`];
  if (!d.signedOn) return ['sign-decision', 'city', `签发${name}`];
  if (!d.number) return ['number-decision', 'city', `为${name}编发文字号`];
  if (!d.service) return ['serve-decision', 'city', `送达${name}`];
  if (!d.publication) return ['publish-decision', 'city', `公布${name}`];
  return undefined;
}

/** What is left to do about a decision that took effect, or fell. */
function aftermathOf(brand: BrandState, d: MarkDecision, law: Scheme): Asked | undefined {
  if (d.setAside && d.publication && !d.publication.takenDownOn)
    return ['take-down-publication', 'city', '撤下已公布的决定并说明'];
  if (brand.standing === 'removed' && isInForce(d) && hasLostItsGround(brand, d, law))
    return ['reconsider-removal', 'city', '累计暂停次数已不足移出所需：复核移出决定，应撤销的撤销'];
  if (d.measure === 'removal' && d.service && !d.setAside && !d.markReturnedOn)
    return ['return-mark', 'county', '收回标识、牌匾'];
  return undefined;
}

/** An application for the mark: the county looks at it, then the city restores. */
function restorationStep({ awaitsRestoration, endedOn, setAside, check }: MarkDecision) {
  const { application } = awaitsRestoration ?? {};
  if (!application || endedOn || setAside) return undefined;
  if (!check) return ['check-measures', 'county', '复查整改情况，供市局决定是否恢复使用'] as const;
  return check.mended ? (['restore-mark', 'city', '决定恢复使用标识'] as const) : undefined;
}

/** A term whose window for a renewal has opened: its first reminder has gone out. */
function renewalTasks(brand: BrandState, d: MarkDecision, law: Scheme): readonly Task[] {
  const term = d.deadlineId ? brand.deadlines[d.deadlineId] : undefined;
  const first = term?.milestones.find(
    ({ id, does }) => does === 'remind' && term.fired.includes(id),
  );
  const openedOn = term?.status === 'running' && first && dayOf(first.at);
  const followed = Object.values(brand.decisions).some((n) => n.follows === d.id && !n.voided);
  if (!openedOn || !d.startedTerm || d.measure === 'removal' || followed || hasLeft(brand))
    return [];
  if (d.measure === 'renewal' && answerIfAsked(law, 'renewal-again') !== 'yes') return [];
  const [kind, office, what] = d.check
    ? ([
        'decide-renewal',
        law.city.code,
        '暂停期届满前决定是否再次暂停；不作决定的，暂停期届满即止',
      ] as const)
    : (['check-measures', brand.county, '核查暂停期内的整改情况，供市局决定是否再次暂停'] as const);
  return [
    {
      id: `${d.id}/${kind}`,
      kind,
      office,
      what,
      caseId: d.caseId,
      decisionId: d.id,
      deadlineId: term.id,
      since: d.check?.on ?? openedOn,
      dueOn: term.reckoning.dueOn,
    },
  ];
}

/** What the decisions of a brand ask of offices: the next step of each, and what follows it. */
export function decisionTasks(brand: BrandState, law: Scheme): readonly Task[] {
  return Object.values(brand.decisions).flatMap((d): readonly Task[] => {
    const target = brand.deadlines[targetId('publication', d.id)];
    const steps = [
      stepOf(brand, d),
      aftermathOf(brand, d, law),
      hasLeft(brand) ? undefined : restorationStep(d),
    ]
      .filter((asked) => asked !== undefined)
      .map(([kind, office, what]) => ({
        id: `${d.id}/${kind}`,
        kind,
        office: office === 'city' ? law.city.code : brand.county,
        what,
        caseId: d.caseId,
        decisionId: d.id,
        since:
          d.awaitsRestoration?.application?.on ??
          d.setAside?.on ??
          d.service?.on ??
          d.signedOn ??
          d.draftedOn ??
          brand.enteredOn,
        ...(kind === 'publish-decision' &&
          target && { deadlineId: target.id, dueOn: target.reckoning.dueOn }),
      }));
    return [...steps, ...renewalTasks(brand, d, law)];
  });
}

/** The step of a case for which a suspension or a removal is proposed. */
export function sanctionStep(brand: BrandState, c: Case): Asked | undefined {
  if (!c.sanction) return ['take-up-sanction', 'county', '上报市局，或决定不采取措施'];
  const { hearing } = c.sanction;
  if (!hearing) return ['serve-hearing-notice', 'city', '送达拟作出决定告知书，听取陈述申辩'];
  const period = brand.deadlines[targetId('reply', c.id)];
  const waiting = !hearing.reply && period && isOpen(period);
  return waiting ? undefined : ['draft-decision', 'city', '拟制决定书，或决定不采取措施'];
}
