import * as z from 'zod/mini';
import { Text } from '../inputs.ts';
import { defineCommand } from './define.ts';

/** Mail cannot reach the recipient: an office must find another way. */
export const reportUndeliverable = defineCommand({
  title: '记录邮件无法送达',
  input: z.object({
    noticeId: Text,
    subject: Text,
    office: Text,
    reason: z.enum(['no-address', 'rejected', 'bounced', 'unknown-twice']),
  }),
  decide: (notice, brand, context) =>
    brand.undelivered[notice.noticeId]
      ? []
      : [{ type: 'NoticeUndeliverable', ...notice, on: context.today }],
});
