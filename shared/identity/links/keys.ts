import * as z from 'zod/mini';
import type { LinkKey, LinkKeys } from './port.ts';

/** As the keys are stored: `{"current":"k2","k1":"…","k2":"…"}`. */
const Stored = z
  .catchall(z.object({ current: z.string() }), z.string().check(z.minLength(32)))
  .check(z.refine((keys) => Object.hasOwn(keys, keys.current), 'current names no key'));
export type StoredKeys = z.output<typeof Stored>;

/** @throws ZodError for keys of another shape, or too short a key. */
export const parseKeys = (text: string): StoredKeys => Stored.parse(JSON.parse(text));

function keyIn(stored: StoredKeys, id: string): LinkKey | undefined {
  if (id === 'current' || !Object.hasOwn(stored, id)) return undefined;
  return { id, secret: new TextEncoder().encode(stored[id]) };
}

/** Keys as they are stored now; `read` is asked each time and may remember. */
export const linkKeys = (read: () => Promise<StoredKeys>): LinkKeys => ({
  async current() {
    const stored = await read();
    return keyIn(stored, stored.current) as LinkKey;
  },
  byId: async (id) => keyIn(await read(), id),
});
