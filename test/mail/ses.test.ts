import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSesClient, createSesMailer } from '../../shared/mail/ses.ts';
import { startSesEndpoint } from './ses-endpoint.ts';

let endpoint: Awaited<ReturnType<typeof startSesEndpoint>>;
beforeAll(async () => {
  endpoint = await startSesEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.captured.length = 0;
  endpoint.answer({ kind: 'accept' });
});

const mail = {
  id: 'a1b2c3',
  from: 'brands@kunming.example',
  to: 'office@holder.example',
  mime: new TextEncoder().encode('Subject: =?UTF-8?B?5pyf6ZmQ?=\r\n\r\n期限\r\n'),
};

const client = (requestTimeout = 2_000) =>
  createSesClient({
    endpoint: endpoint.url,
    region: 'local-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
    // The factory's own word must win over what a caller asks for.
    maxAttempts: 5,
  });
const mailer = (timeout?: number) =>
  createSesMailer(client(timeout), { configurationSet: 'duekeeper' });

describe('the SES adapter', () => {
  test('sends the bytes as they are, with the configuration set and the outbox id as a tag', async () => {
    await expect(mailer().send(mail)).resolves.toEqual({ kind: 'sent', messageId: 'message-1' });
    expect(endpoint.captured).toEqual([
      {
        mime: Buffer.from(mail.mime),
        source: mail.from,
        destination: mail.to,
        configurationSet: 'duekeeper',
        tags: { notice: mail.id },
      },
    ]);
  });

  test.each([
    ['Throttling', 400, true],
    ['TooManyRequestsException', 429, true],
    ['LimitExceeded', 400, true],
    ['AccountSendingPausedException', 400, true],
    ['ConfigurationSetDoesNotExist', 400, true],
    ['MailFromDomainNotVerifiedException', 400, true],
    ['AccessDenied', 403, true],
    ['MessageRejected', 400, false],
    ['InvalidParameterValue', 400, false],
  ])(
    'takes %s (%i) for a definite rejection, worth another try: %s',
    async (code, status, retry) => {
      endpoint.answer({ kind: 'error', status, code });
      const result = await mailer().send(mail);
      expect(result).toMatchObject({ kind: 'rejected', retry });
      expect(endpoint.captured).toHaveLength(1);
    },
  );

  test.each([
    ['an internal failure', { kind: 'error', status: 500, code: 'InternalFailure' }],
    ['an unavailable service', { kind: 'error', status: 503, code: 'ServiceUnavailable' }],
    ['a request timeout at the server', { kind: 'error', status: 408, code: 'RequestTimeout' }],
    ['a connection reset', { kind: 'reset' }],
    ['no answer in time', { kind: 'silence' }],
  ] as const)('leaves the outcome unknown after %s, and sends only once', async (_, answer) => {
    endpoint.answer(answer);
    await expect(mailer(300).send(mail)).rejects.toThrow();
    expect(endpoint.captured).toHaveLength(1);
  });
});
