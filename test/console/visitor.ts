import type { Hono } from 'hono';

/** Somebody who opens pages and sends their forms, with a cookie and without a browser. */
export function visitor(app: Hono) {
  let cookie = '';

  async function get(path: string) {
    const response = await app.request(path, { headers: { cookie } });
    return { status: response.status, text: await response.text() };
  }

  async function post(path: string, fields: Record<string, string>) {
    const response = await app.request(path, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const location = response.headers.get('location') ?? '';
    return { status: response.status, location, text: await response.text() };
  }

  const self = {
    get,
    post,
    async as(role: string, belongs: string, person: string) {
      await post('/identity', { role, belongs, person, back: '/desk' });
      return self;
    },
    /** The hidden fields of a form on a page. */
    async form(path: string, id: string): Promise<Record<string, string>> {
      const { text } = await get(path);
      const form = text.split('<form').find((part) => part.includes(`name="form" value="${id}"`));
      if (!form) throw new Error(`no form ${id} on ${path}`);
      const hidden = form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
      return Object.fromEntries([...hidden].map(([, name, value]) => [name, value]));
    },
  };
  return self;
}
