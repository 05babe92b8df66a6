import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, Mailer } from './port.ts';

/**
 * Mails into `<id>.eml` files of a directory, each whole or not there. The same id twice replaces
 * its file, but every send adds a line `{"id","to"}` to `sent.jsonl`, so that duplicates show.
 */
export function createFileMailer(directory: string): Mailer {
  return {
    async send({ id, to, mime }: Mail) {
      await mkdir(directory, { recursive: true });
      const file = join(directory, `${id}.eml`);
      await writeFile(`${file}.part`, mime);
      await rename(`${file}.part`, file);
      await appendFile(join(directory, 'sent.jsonl'), `${JSON.stringify({ id, to })}\n`);
      return { kind: 'sent', messageId: id };
    },
  };
}
