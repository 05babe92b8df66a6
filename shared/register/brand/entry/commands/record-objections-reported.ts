import * as z from 'zod/mini';
import { defineCommand } from '../../commands/define.ts';
import { Text } from '../../inputs.ts';
import { unreportedObjections } from '../objections.ts';

/** Late objections that have become reports; recorded twice, it changes nothing. */
export const recordObjectionsReported = defineCommand({
  title: '记录异议已转作举报',
  input: z.object({ objections: z.array(Text) }),
  decide({ objections }, { application }) {
    const reported = unreportedObjections(application)
      .map(({ id }) => id)
      .filter((id) => objections.includes(id));
    return reported.length > 0 ? [{ type: 'ObjectionsReported', objections: reported }] : [];
  },
});
