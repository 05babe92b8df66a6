import type { BrandEvent } from '../../register/brand/events.ts';
import { type Composer, recipientOf } from '../draft.ts';
import { numberOrPending, type PaperScene, type Writer } from './paper.ts';

type About = {
  readonly caseId?: string;
  readonly decisionId?: string;
  readonly deadlineId?: string;
  readonly deadline?: { readonly id: string };
};

/** The case and the decision that an event is about, by itself or by its deadline. */
export function aboutOf(event: BrandEvent, { state }: Pick<PaperScene, 'state'>) {
  const about = event as About;
  const deadline = state.deadlines[about.deadlineId ?? about.deadline?.id ?? ''];
  const decisionId = about.decisionId ?? deadline?.decisionId;
  const ofDecision = decisionId && state.decisions[decisionId]?.caseId;
  return { decisionId, caseId: about.caseId ?? deadline?.caseId ?? (ofDecision || undefined) };
}

/** A document whose mail says all that its paper says: what the holder is told by a notice. */
export const asTold =
  <Type extends BrandEvent['type']>(kind: string, compose: Composer<Type>): Writer<Type> =>
  (event, scene) =>
    compose(event, scene)
      .filter(({ to }) => to === 'holder')
      .map(({ title, number, blocks, from }) => ({
        ...aboutOf(event, scene),
        id: `${kind}/${scene.history.at(-1)?.version}`,
        draft: false,
        title,
        number: numberOrPending(number),
        to: scene.state.holder.name,
        blocks,
        from: { office: recipientOf(from, scene).name, on: scene.today },
      }));
