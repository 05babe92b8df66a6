import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { loopbackOnly } from '../../infra/local/guard.ts';
import { serveLocally } from '../../infra/local/server.ts';

const app = new Hono().use(loopbackOnly).all('*', ({ text }) => text('in'));
const ask = async (headers: Record<string, string>, method = 'GET') =>
  (await app.request('http://ignored/', { method, headers })).status;

describe('The guard of the single machine', () => {
  test.each([
    ['localhost:8787', 200],
    ['127.0.0.1:8787', 200],
    ['[::1]:8787', 200],
    ['kunming.example', 403],
    ['127.0.0.1.kunming.example:8787', 403],
    ['localhost@kunming.example', 403],
    ['', 403],
  ])('answers Host “%s” with %i', async (host, status) => {
    expect(await ask({ host })).toBe(status);
  });

  test.each([
    [{ origin: 'http://127.0.0.1:8787' }, 200],
    [{ origin: 'http://127.0.0.1:9999' }, 403],
    [{ origin: 'https://kunming.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 403],
  ])('answers a form from %o with %i', async (headers, status) => {
    expect(await ask({ host: '127.0.0.1:8787', ...headers }, 'POST')).toBe(status);
  });
});

describe('The local server', () => {
  test('listens on the loopback interface, serves the app and its own 404, and closes', async () => {
    const page = new Hono().get('/', ({ text }) => text('页面'));
    page.notFound(({ text }) => text('没有', 404));
    const { url, close } = await serveLocally(page, 0);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(url)).text()).toBe('页面');
    expect(await (await fetch(`${url}/x`)).text()).toBe('没有');
    await close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('says when the port is taken', async () => {
    const first = await serveLocally(new Hono(), 0);
    const port = Number(new URL(first.url).port);
    await expect(serveLocally(new Hono(), port)).rejects.toThrow('EADDRINUSE');
    await first.close();
  });
});
