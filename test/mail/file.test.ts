import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileMailer } from '../../shared/mail/file.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterEach(() => rm(directory, { recursive: true }));

const mail = (id: string, body: string) => ({
  id,
  from: 'brands@kunming.example',
  to: 'office@holder.example',
  mime: new TextEncoder().encode(body),
});
const read = (name: string) => readFile(join(directory, 'out', name), 'utf8');

describe('the file mailer', () => {
  test('writes each mail whole into a file of its id, making the directory', async () => {
    const mailer = createFileMailer(join(directory, 'out'));
    expect(await mailer.send(mail('one', 'first'))).toEqual({ kind: 'sent', messageId: 'one' });
    expect(await read('one.eml')).toBe('first');
    expect((await readdir(join(directory, 'out'))).sort()).toEqual(['one.eml', 'sent.jsonl']);
  });

  test('replaces the file of a mail sent twice, and shows in the log that it was', async () => {
    const mailer = createFileMailer(join(directory, 'out'));
    await mailer.send(mail('one', 'first'));
    await mailer.send(mail('two', 'other'));
    await mailer.send(mail('one', 'again'));
    expect(await read('one.eml')).toBe('again');
    const sent = (await read('sent.jsonl')).trim().split('\n');
    expect(sent.map((line) => JSON.parse(line).id)).toEqual(['one', 'two', 'one']);
  });
});
