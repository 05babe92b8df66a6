import { SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSfnWorkflows } from '../../shared/workflow/sfn.ts';
import { openSfnEndpoint, type SfnEndpoint } from './sfn-endpoint.ts';

const machine = (name: string) => `arn:aws-cn:states:cn-north-1:000000000000:stateMachine:${name}`;
const SWEEP = 'arn:aws-cn:states:cn-north-1:000000000000:execution:sweep';

let endpoint: SfnEndpoint;
let client: SFNClient;

beforeEach(async () => {
  endpoint = await openSfnEndpoint();
  client = new SFNClient({
    endpoint: endpoint.url,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

const workflows = () =>
  createSfnWorkflows(client, {
    sweep: machine('sweep'),
    digest: machine('digest'),
    recompute: machine('recompute'),
  });

const end = (arn: string) => {
  const execution = endpoint.executions.get(arn);
  if (execution) execution.running = false;
};

describe('starting a workflow on Step Functions', () => {
  test('starts the machine of that name with the input as JSON', async () => {
    const started = await workflows().start('sweep', '2026-11-23T09', { now: 'x' });
    expect(started).toEqual({ execution: `${SWEEP}:2026-11-23T09` });
    expect([...endpoint.executions]).toEqual([
      [
        `${SWEEP}:2026-11-23T09`,
        { machine: machine('sweep'), input: '{"now":"x"}', running: true },
      ],
    ]);
  });

  test('the same name and input again are harmless while it runs', async () => {
    const first = await workflows().start('sweep', 'n', { now: 'x' });
    expect(await workflows().start('sweep', 'n', { now: 'x' })).toEqual(first);
  });

  test('and harmless once it has ended, when AWS calls the name taken', async () => {
    const first = await workflows().start('sweep', 'n', { a: 1, b: 2 });
    end(first.execution);
    expect(await workflows().start('sweep', 'n', { b: 2, a: 1 })).toEqual(first);
  });

  test('the same name with another input is refused', async () => {
    const { execution } = await workflows().start('sweep', 'n', { now: 'x' });
    const again = () => workflows().start('sweep', 'n', { now: 'y' });
    await expect(again()).rejects.toMatchObject({ code: 'workflow.name-taken' });
    end(execution);
    await expect(again()).rejects.toMatchObject({ code: 'workflow.name-taken' });
  });

  test('any other failure is passed on', async () => {
    await endpoint.close();
    await expect(workflows().start('sweep', 'n', {})).rejects.toThrow(/ECONNREFUSED/);
  });
});
