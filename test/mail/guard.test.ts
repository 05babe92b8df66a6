import { describe, expect, test } from 'vitest';
import { guardMail } from '../../shared/mail/guard.ts';
import type { Mailer } from '../../shared/mail/port.ts';

const recorder = () => {
  const to: string[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      to.push(mail.to);
      return { kind: 'sent', messageId: mail.id };
    },
  };
  return { to, mailer };
};
const mail = (to: string) => ({ id: 'n', from: 'a@kunming.example', to, mime: new Uint8Array() });

describe('the guard', () => {
  test('in capture mode diverts every mail', async () => {
    const capture = recorder();
    await guardMail({ mode: 'capture', capture: capture.mailer }).send(mail('x@holder.example'));
    expect(capture.to).toEqual(['x@holder.example']);
  });

  test('in live mode lets every mail through', async () => {
    const live = recorder();
    await guardMail({ mode: 'live', mailer: live.mailer }).send(mail('x@holder.example'));
    expect(live.to).toEqual(['x@holder.example']);
  });

  test.each([
    ['x@holder.example', true],
    ['X@Holder.Example', true],
    ['anyone@test.example', true],
    ['y@holder.example', false],
    ['x@nottest.example', false],
    ['x@test.example.evil.example', false],
  ])('with an allow list treats %s as allowed: %s', async (to, allowed) => {
    const live = recorder();
    const guarded = guardMail({
      mode: 'allow-list',
      mailer: live.mailer,
      allowed: ['x@holder.example', '@TEST.example'],
    });
    const result = await guarded.send(mail(to));
    expect(live.to).toEqual(allowed ? [to] : []);
    expect(result).toMatchObject(
      allowed ? { kind: 'sent' } : { kind: 'rejected', retry: false, reason: expect.any(String) },
    );
  });
});
