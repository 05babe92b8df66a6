import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test } from 'vitest';
import { createSmtpMailer } from '../../shared/mail/smtp.ts';

/** What the server says to a command, by its first word; `.` ends the message. `drop` hangs up. */
type Replies = Readonly<Record<string, string>>;

const POLITE: Replies = {
  EHLO: '250-mail.example\r\n250 AUTH PLAIN',
  AUTH: '235 welcome',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  '.': '250 queued as 42',
  QUIT: '221 bye',
};

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function server(changed: Replies = {}) {
  const replies = { ...POLITE, ...changed };
  const message: string[] = [];
  const commands: string[] = [];
  const talk = (socket: Socket) => {
    let inMessage = false;
    socket.on('error', () => undefined);
    socket.write('220 mail.example\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      if (inMessage && line !== '.') return void message.push(line);
      commands.push(line);
      const reply = replies[line.split(' ')[0] ?? ''] ?? '500 what?';
      if (reply === 'drop') return void socket.destroy();
      inMessage = reply.startsWith('354');
      socket.write(`${reply}\r\n`);
    });
  };
  const listening = createServer(talk).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  closers.push(() => listening.close());
  return { port: (listening.address() as AddressInfo).port, message, commands };
}

const mail = {
  id: 'n1',
  from: 'duekeeper@kunming.example',
  to: 'holder@party.example',
  mime: Buffer.from('Message-ID: <n1@kunming.example>\r\n\r\n期限\r\n'),
};

const plain = { requireTLS: false, ignoreTLS: true } as const;
const mailer = (port: number, options: object = plain) =>
  createSmtpMailer({ host: '127.0.0.1', port, username: 'u', password: 'p' }, options);

describe('the SMTP adapter', () => {
  test('hands over the bytes as they are, to the one address', async () => {
    const { port, message, commands } = await server();
    expect(await mailer(port).send(mail)).toEqual({
      kind: 'sent',
      messageId: '250 queued as 42',
    });
    expect(message).toEqual(['Message-ID: <n1@kunming.example>', '', '期限']);
    expect(commands.filter((line) => line.startsWith('RCPT'))).toEqual([
      'RCPT TO:<holder@party.example>',
    ]);
  });

  test.each<[string, Replies, boolean]>([
    ['an address that does not exist', { RCPT: '550 no such user' }, false],
    ['a message that is not wanted', { '.': '554 spam' }, false],
    ['a server that asks to come back', { RCPT: '451 greylisted' }, true],
    ['a message that may pass later', { '.': '452 full' }, true],
    ['a wrong password', { AUTH: '535 no' }, true],
  ])('%s: definitely not sent', async (_, replies, retry) => {
    const { port } = await server(replies);
    expect(await mailer(port).send(mail)).toMatchObject({ kind: 'rejected', retry });
  });

  test('a server that is not there: definitely not sent', async () => {
    const { port } = await server();
    closers.splice(0).forEach((close) => {
      close();
    });
    expect(await mailer(port).send(mail)).toMatchObject({ kind: 'rejected', retry: true });
  });

  test('a connection lost after the message leaves the outcome unknown', async () => {
    const { port } = await server({ '.': 'drop' });
    await expect(mailer(port).send(mail)).rejects.toThrow('Connection closed unexpectedly');
  });

  test('a server without TLS never sees a password', async () => {
    const { port, commands } = await server();
    expect(await mailer(port, {}).send(mail)).toMatchObject({ kind: 'rejected', retry: true });
    expect(commands.some((line) => line.startsWith('AUTH'))).toBe(false);
  });
});
