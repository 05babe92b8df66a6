import type { BrandState } from '../state.ts';
import type { Task } from '../task.ts';

/** A match on a list is nothing but a question to people. */
export const externalTasks = ({ external, county }: BrandState): readonly Task[] =>
  external?.match
    ? [
        {
          id: 'settle-blacklist-match',
          kind: 'settle-blacklist-match',
          office: county,
          what: `核实是否列入“${external.match.list.title}”：属实的登记情形立案，不属实的说明理由`,
          since: external.match.since,
        },
      ]
    : [];
