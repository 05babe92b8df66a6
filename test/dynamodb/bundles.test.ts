import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { clock } from '../../infra/aws/clock.ts';
import { linkKeys } from '../../shared/identity/links/keys.ts';
import { feedUrl, holderUrl } from '../../shared/identity/links/urls.ts';
import { createTable } from '../../shared/ledger/dynamodb/create-table.ts';
import { openDynamoLedger } from '../../shared/ledger/dynamodb/ledger.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { bundlesApart } from '../aws/bare-node.ts';
import { startIssuer } from '../aws/issuer.ts';
import { startSesEndpoint } from '../mail/ses-endpoint.ts';
import { localClient } from './open.ts';

const SCHEME = schemeById('kunming-2025');
const NAME = `duekeeper-bundles-${process.pid}`;
const KEYS = { current: 'k1', k1: 'a'.repeat(64) };
const BASE_URL = 'https://duekeeper.kunming.example';
const NOW = '2026-11-23T01:30:00Z';

let ses: Awaited<ReturnType<typeof startSesEndpoint>>;
let bundles: Awaited<ReturnType<typeof bundlesApart>>;
let ledger: Ledger;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let secrets: Server;

beforeAll(async () => {
  const client = localClient();
  await createTable(client, NAME);
  ledger = openDynamoLedger({ client, name: NAME, shards: 2, random: Math.random });
  for (const office of ['530100', '530102'])
    await ledger.putContact(`office:${office}`, { email: `${office}@kunming.example` });
  ses = await startSesEndpoint();
  issuer = await startIssuer('console');
  secrets = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ SecretString: JSON.stringify(KEYS) }));
  });
  secrets.listen(0, '127.0.0.1');
  await once(secrets, 'listening');
  bundles = await bundlesApart('ses');
}, 60_000);

afterAll(async () => {
  bundles.remove();
  ses.close();
  issuer.close();
  secrets.close();
  await ledger.close();
});

/** What CDK sets, and Lambda's own; the endpoints stand for AWS. */
const variables = () => ({
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodbEndpoint'),
  AWS_ENDPOINT_URL_SES: ses.url,
  TABLE: NAME,
  SHARDS: '2',
  SCHEME: SCHEME.id,
  SENDER: 'duekeeper@kunming.example',
  RECIPIENTS: '@kunming.example',
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`,
  BASE_URL,
  LINK_KEYS: 'arn:local:secretsmanager:local:1:secret:keys',
  ISSUER: issuer.url,
  CLIENT_ID: 'console',
  CONFIGURATION_SET: 'duekeeper',
  CLAIM_PREFIX: 'custom:',
  RECOMPUTE_WORKFLOW: 'arn:local:states:local:1:stateMachine:recompute',
  CYCLE_WORKFLOW: 'arn:local:states:local:1:stateMachine:cycle',
});

const ask = async (name: string, event: unknown) => {
  const { answer, errors, output } = await bundles.run(name, event, variables());
  expect(errors).not.toContain('"level":"ERROR"');
  expect(answer, output).toBeDefined();
  return answer;
};

const http = (method: string, path: string, role: string, body?: unknown) => ({
  version: '2.0',
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'api.local', 'content-type': 'application/json' },
  requestContext: {
    domainName: 'api.local',
    requestId: 'r1',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    authorizer: { jwt: { claims: { sub: 'u1', 'custom:role': role }, scopes: null } },
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
  isBase64Encoded: false,
});

describe('every bundle, against a table and a mail endpoint', () => {
  test('a command enters a brand', async () => {
    const command = {
      type: 'enter-brand',
      id: 'b1',
      name: '安宁建筑工',
      scheme: SCHEME.id,
      kind: SCHEME.objectKinds[0]?.code,
      category: SCHEME.categories[0]?.code,
      county: '530102',
      holder: { id: 'p1', name: '某某劳务公司' },
      enteredOn: '2026-03-02',
      provenance: 'illustrative',
    };
    const body = { stream: 'brand:b1', commandId: 'c1', command };
    expect(
      await ask('execute-command', http('POST', '/commands', 'city-officer', body)),
    ).toMatchObject({ statusCode: 200 });
    expect(await ledger.load('brand:b1')).toBeDefined();
  });

  test('a sweep of a shard finds what is due', async () => {
    expect(await ask('sweep-shard', { shard: 0, now: NOW })).toMatchObject({ shard: 0, failed: 0 });
  });

  test('a digest is planned, and mailed to its office', async () => {
    const { items } = (await ask('plan-digest', { now: NOW })) as { items: object[] };
    expect(items).toContainEqual({ office: '530102', now: '2026-11-23T09:30:00.000+08:00' });
    expect(await ask('digest-office', { office: '530102', now: NOW })).toMatchObject({ sent: 1 });
    expect(ses.captured.at(-1)).toMatchObject({
      destination: '530102@kunming.example',
      configurationSet: 'duekeeper',
      tags: { notice: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  test('a bounce of that mail is taken in', async () => {
    const notice = ses.captured.at(-1)?.tags.notice as string;
    const bounce = { bounceType: 'Permanent', bounceSubType: 'General' };
    const detail = { eventType: 'Bounce', mail: { tags: { notice: [notice] } }, bounce };
    expect(await ask('feedback', { detail })).toEqual({ settled: 1 });
    expect(await ledger.notice(notice)).toMatchObject({ state: 'undeliverable' });
  });

  test('a county is recomputed', async () => {
    expect(await ask('recompute-office', { office: '530102', now: NOW })).toMatchObject({
      left: 0,
      failed: 0,
    });
  });

  test('the city is asked for a calendar that is missing', async () => {
    const now = '2035-11-05T01:00:00Z';
    expect(await ask('ask-for-calendar', { now })).toEqual({ year: 2036, asked: true });
    expect(ses.captured.at(-1)?.destination).toBe('530100@kunming.example');
  });

  test('on the first working day after a quarter the city is told of its counties', async () => {
    const on = (now: string) => ask('report-quarter', { now });
    expect(await on('2027-01-03T01:00:00Z')).toEqual({ quarter: '2026Q4', reported: false });
    expect(await on('2027-01-04T01:00:00Z')).toEqual({ quarter: '2026Q4', reported: true });
    expect(ses.captured.at(-1)?.destination).toBe('530100@kunming.example');
  });

  const pages = async (role: string, office: string) => {
    const token = await issuer.tokenFor({
      sub: 'u1',
      'custom:role': role,
      'custom:office': office,
    });
    const event = { ...http('GET', '/brands', role), cookies: [`__Host-session=${token}`] };
    return ask('console', event) as Promise<{ statusCode: number; body: string }>;
  };

  test('the console shows the brand to its county and the city, and to no other county', async () => {
    const shown = { statusCode: 200, body: expect.stringContaining('安宁建筑工') };
    expect(await pages('city-officer', '530100')).toMatchObject(shown);
    expect(await pages('county-officer', '530102')).toMatchObject(shown);
    expect((await pages('county-officer', '530103')).body).not.toContain('安宁建筑工');
  });

  test('the console sends whoever has not signed in to the issuer', async () => {
    const get = (path: string) =>
      ask('console', http('GET', path, 'auditor')) as Promise<{ headers: { location: string } }>;
    expect((await get('/brands')).headers.location).toBe('/sign-in?back=%2Fbrands');
    expect((await get('/sign-in')).headers.location).toContain(`${issuer.url}/authorize?`);
  });

  test('the open pages are there for anybody, and a holder’s for whoever has the link', async () => {
    const get = (path: string) => ask('public', http('GET', path, 'public'));
    expect(await get('/public')).toMatchObject({ statusCode: 200 });
    const keys = linkKeys(async () => KEYS);
    const link = await holderUrl('p1', clock(), { baseUrl: BASE_URL, keys });
    expect(await get(link.slice(BASE_URL.length))).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('安宁建筑工'),
    });
    const changed = link.slice(BASE_URL.length).replace(/.{6}$/, 'AAAAAA');
    expect(await get(changed)).toMatchObject({
      statusCode: 403,
      body: expect.stringContaining('link.invalid'),
    });
    const feed = await feedUrl('party:p1', clock(), { baseUrl: BASE_URL, keys });
    // API Gateway decodes what is no text to Hono.
    const calendar = await get(feed.slice(BASE_URL.length));
    expect(calendar).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    const { body } = calendar as { body: string };
    expect(Buffer.from(body, 'base64').toString()).toContain('BEGIN:VCALENDAR');
  });
});
