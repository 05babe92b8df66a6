import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle, functionNames, LIMIT_KILOBYTES, PACKS_FILE, sizeOf } from '../../infra/bundle.ts';
import { PACKS } from '../../shared/schemes/packs.ts';
import { bundlesApart } from './bare-node.ts';

let bundles: Awaited<ReturnType<typeof bundlesApart>>;
beforeAll(async () => {
  bundles = await bundlesApart('ses');
}, 60_000);
afterAll(() => bundles.remove());

test.each(functionNames())('%s loads less than the limit before its first event', async (name) => {
  const { atStart } = await bundle(name, 'ses', bundles.folder);
  expect(sizeOf(atStart)).toBeLessThan(LIMIT_KILOBYTES * 1000);
});

describe('a bundle in a bare Node process', () => {
  test('plans a sweep with nothing but its environment', async () => {
    const event = { now: '2026-11-23T01:00:00Z' };
    const { answer } = await bundles.run('plan-sweep', event, { SHARDS: '2' });
    expect(answer).toEqual({
      items: [0, 1].map((shard) => ({ shard, now: '2026-11-23T09:00:00.000+08:00' })),
    });
  });

  test('plans a recomputation for every office', async () => {
    const { answer } = await bundles.run('plan-recompute', {}, { SCHEME: 'kunming-2025' });
    expect((answer as { items: unknown[] }).items).toHaveLength(15);
  });

  test('has beside it, word for word, the regulations that the source says', () => {
    const file = join(bundles.folders['sweep-shard'] as string, PACKS_FILE);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(PACKS);
  });

  test('reports what workers counted, as metrics of the service and one correlated line', async () => {
    const event = { now: '2026-11-23', results: [{ advanced: 2, failed: 0, overdueMinutes: 61 }] };
    const ran = await bundles.run('report', event, { POWERTOOLS_SERVICE_NAME: 'pilot' });
    expect(ran.answer).toMatchObject({ counts: { advanced: 2, overdueMinutes: 61 } });
    const lines = ran.output.split('\n').flatMap((l) => (l.startsWith('{') ? [JSON.parse(l)] : []));
    const metrics = lines.find((line) => '_aws' in line);
    expect(metrics).toMatchObject({ service: 'pilot', advanced: 2, overdueMinutes: 61 });
    expect(metrics._aws.CloudWatchMetrics[0]).toMatchObject({
      Namespace: 'Duekeeper',
      Dimensions: [['service']],
    });
    expect(lines.find(({ message }) => message === 'report done')).toMatchObject({
      service: 'pilot',
      correlation_id: '2026-11-23',
      function_request_id: 'r',
    });
  });

  test.each([
    ['plan-sweep', 'SHARDS'],
    ['sweep-shard', 'SHARDS'],
    ['sweep-shard', 'TABLE'],
    ['plan-digest', 'TABLE'],
    ['digest-office', 'TABLE'],
    ['plan-cycle', 'TABLE'],
    ['enrol-county', 'TABLE'],
    ['plan-recompute', 'SCHEME'],
    ['recompute-office', 'TABLE'],
    ['ask-for-calendar', 'TABLE'],
    ['report-quarter', 'TABLE'],
    ['feedback', 'TABLE'],
    ['execute-command', 'TABLE'],
    ['console', 'TABLE'],
    ['public', 'TABLE'],
  ])('%s says that it misses %s', async (name, variable) => {
    const { code, errors } = await bundles.run(name, {}, { AWS_REGION: 'local-1' });
    expect(code).not.toBe(0);
    expect(errors).toContain('the environment does not fit');
    expect(errors).toContain(variable);
  });
});
