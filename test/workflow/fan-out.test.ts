import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import {
  createLocalWorkflows,
  type LocalFunction,
  prepareLocally,
} from '../../infra/local/workflows.ts';
import { Refusal } from '../../shared/refusal.ts';
import { fanOut } from '../../shared/workflow/fan-out.ts';

const lambda = (name: string) => `arn:aws-cn:lambda:cn-north-1:000000000000:function:${name}`;
const onAws = () =>
  fanOut({ plan: lambda('plan-sweep'), work: lambda('sweep-shard'), report: lambda('report') });
const names = { plan: 'plan', work: 'work', report: 'report' };

const threeShards = async () => ({ items: [{ shard: 0 }, { shard: 1 }, { shard: 2 }] });
const report: LocalFunction = async (event) => event;

/** Every object of a definition, itself included. */
function* objectsOf(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsOf(inner);
}

describe('the definition', () => {
  test('is valid Amazon States Language once its functions are named', () => {
    const { isValid, errorsText } = validate(structuredClone(onAws()));
    expect(isValid, isValid ? '' : errorsText()).toBe(true);
  });

  test('a broken definition is found out', () => {
    const broken = { ...structuredClone(onAws()), StartAt: 'Nowhere' };
    expect(validate(broken).isValid).toBe(false);
  });

  test('has no placeholder left', () => {
    expect(JSON.stringify(onAws())).not.toContain('${');
  });

  test('a placeholder without a function is refused', () => {
    const { report: _report, ...incomplete } = names;
    expect(() => fanOut(incomplete as typeof names)).toThrow(
      expect.objectContaining({ code: 'workflow.unresolved' }),
    );
  });

  test('uses nothing that the local interpreter ignores in silence', () => {
    for (const object of objectsOf(onAws()))
      expect(Object.keys(object)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(QueryLanguage|Assign|Arguments|Output|Items)$/),
        ]),
      );
  });

  test('works on at most forty items at a time, as an inline Map allows', () => {
    expect(onAws().States['For each item'].MaxConcurrency).toBeLessThanOrEqual(40);
  });
});

describe('run on one machine', () => {
  const run = async (functions: Readonly<Record<string, LocalFunction>>) =>
    prepareLocally(fanOut(names), functions)({});

  test('one failing shard is data in the report; the others go on', async () => {
    const work: LocalFunction = async (event) => {
      const { shard } = event as { shard: number };
      if (shard === 1) throw new TypeError('poisoned');
      return { shard, sent: 2 };
    };
    const output = await run({ plan: threeShards, work, report });
    expect(output).toEqual({
      items: [{ shard: 0 }, { shard: 1 }, { shard: 2 }],
      results: [
        { shard: 0, sent: 2 },
        {
          shard: 1,
          error: {
            Error: 'TypeError',
            Cause: '{"errorType":"TypeError","errorMessage":"poisoned"}',
          },
        },
        { shard: 2, sent: 2 },
      ],
    });
  });

  test('with nothing to do it reports nothing', async () => {
    const plan = async () => ({ items: [] });
    const work: LocalFunction = async () => expect.unreachable();
    expect(await run({ plan, work, report })).toEqual({
      items: [],
      results: [],
    });
  });

  test('a failing plan fails the execution', async () => {
    const plan = async () => {
      throw new Refusal('moment.invalid', '时刻不对');
    };
    await expect(run({ plan, work: report, report })).rejects.toThrow('时刻不对');
  });

  test('a task without a local function is refused before anything runs', async () => {
    let planned = false;
    const plan = async () => {
      planned = true;
      return { items: [] };
    };
    await expect(run({ plan, report })).rejects.toThrow('task "Work" has no local function "work"');
    expect(planned).toBe(false);
  });

  test('the port runs a workflow to its end under its name', async () => {
    const seen: unknown[] = [];
    const workflows = createLocalWorkflows(
      { sweep: names, digest: { ...names, plan: 'plan-nothing' }, recompute: names, cycle: names },
      {
        plan: threeShards,
        'plan-nothing': async () => ({ items: [] }),
        work: async (event) => {
          seen.push(event);
          return {};
        },
        report,
      },
    );
    expect(await workflows.start('sweep', '2026-11-23T09', {})).toEqual({
      execution: 'local:sweep:2026-11-23T09',
    });
    expect(seen).toHaveLength(3);
    expect(await workflows.run('digest', {})).toEqual({ items: [], results: [] });
  });
});
