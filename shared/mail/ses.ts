import {
  SESClient,
  type SESClientConfig,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import type { Mailer, SendResult } from './port.ts';

/**
 * SES has no idempotency token, so the client never repeats a send by itself: whether to try
 * again after a lost answer is the outbox's decision. A hung call ends after `requestTimeout`.
 */
export const createSesClient = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 20_000,
      throwOnRequestTimeout: true,
    },
    ...config,
    maxAttempts: 1,
  });

/** Refusals of the message itself. All others (throttling, a paused account, …) may pass later. */
const FINAL = ['MessageRejected', 'InvalidParameterValue'];

/** An answer in the 400s is a definite refusal; only 408 leaves open what became of the send. */
const isRefusal = (error: unknown): error is SESServiceException =>
  error instanceof SESServiceException &&
  Math.floor((error.$metadata.httpStatusCode ?? 0) / 100) === 4 &&
  error.$metadata.httpStatusCode !== 408;

/**
 * Mails through Amazon SES v1 `SendRawEmail`. The outbox id travels as the tag `notice`, so that
 * delivery events published by the configuration set name it.
 * @throws whatever leaves the outcome unknown: timeouts, resets, 5xx.
 */
export function createSesMailer(
  client: SESClient,
  { configurationSet }: { readonly configurationSet: string },
): Mailer {
  return {
    async send({ id, from, to, mime }): Promise<SendResult> {
      try {
        const { MessageId } = await client.send(
          new SendRawEmailCommand({
            Source: from,
            Destinations: [to],
            RawMessage: { Data: mime },
            ConfigurationSetName: configurationSet,
            Tags: [{ Name: 'notice', Value: id }],
          }),
        );
        return { kind: 'sent', messageId: MessageId ?? id };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const reason = `${error.name}: ${error.message}`;
        return { kind: 'rejected', retry: !FINAL.includes(error.name), reason };
      }
    },
  };
}
