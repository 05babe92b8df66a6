import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, seededConsole } from './fixtures.ts';

let app: Awaited<ReturnType<typeof seededConsole>>['app'];
beforeAll(async () => {
  app = (await seededConsole(12, HOSTILE)).app;
});

const ask = async (path: string) => {
  const response = await app.request(path);
  return {
    response,
    bytes: new Uint8Array(await response.clone().arrayBuffer()),
    text: await response.text(),
  };
};

/** A zip begins with these two letters, and a docx is one. */
const isZip = (bytes: Uint8Array) => String.fromCharCode(...bytes.slice(0, 2)) === 'PK';

describe('the documents of a brand', () => {
  test('are listed by case, and each link leads to its document', async () => {
    const { text } = await ask('/brands/b8/papers');
    const links = [...text.matchAll(/href="(\/brands\/b8\/(?:papers|cases)[^"]*)"/g)].map(
      ([, path]) => `${path}`.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const path of links)
      expect([path, (await ask(path)).response.status]).toEqual([path, 200]);
  });

  test('come for print and to edit; the last of a kind without further words', async () => {
    const html = await ask('/brands/b8/papers/order.html?case=case-1');
    expect(html.text).toContain('<h1>责令限期整改通知书</h1>');
    const docx = await ask('/brands/b8/papers/order.docx?case=case-1');
    expect(isZip(docx.bytes)).toBe(true);
    expect(docx.response.headers.get('content-type')).toContain('wordprocessingml');
    expect(docx.response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('责令限期整改通知书.docx')}`,
    );
  });

  test('a case comes as a file to keep', async () => {
    const { response, bytes } = await ask('/brands/b8/cases/case-1/archive.zip');
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(isZip(bytes)).toBe(true);
  });

  test('show a hostile name as it is written', async () => {
    for (const path of ['/brands/b0/papers', '/brands/b0/papers/change.html']) {
      const { text } = await ask(path);
      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;');
    }
  });

  test.each([
    ['/brands/nobody/papers', 404],
    ['/brands/b8/papers/nonsense.html', 400],
    ['/brands/b8/papers/decision.html', 400],
    ['/brands/b8/papers/order.pdf', 404],
    ['/brands/b8/cases/case-9/archive.zip', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await ask(path)).response.status).toBe(status);
  });
});
