import type { TrackedDeadline } from '../state.ts';
import type { Task } from '../task.ts';
import { GROUNDS } from './ground.ts';

/** Whoever stopped a clock has to think of it: nothing else happens until it runs again. */
export const stoppedTask = ({ id, caseId, what, stop, status }: TrackedDeadline, office: string) =>
  status === 'stopped' && stop
    ? [
        {
          id: `${id}/resume-clock`,
          kind: 'resume-clock',
          office,
          what: `中止：“${what}”的期限（${GROUNDS[stop.ground]}：${stop.reason}）；原因消除的，恢复计算`,
          caseId,
          deadlineId: id,
          since: stop.from,
        } satisfies Task,
      ]
    : [];
