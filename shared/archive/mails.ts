import { noticeId } from '../notices/notice-id.ts';
import type { OutboxRow, OutboxState } from '../outbox/row.ts';
import { toMail } from '../render/mime.ts';

/** Addresses are no part of the record, so that they can be erased; `.invalid` belongs to nobody. */
const DOMAIN = 'archive.invalid';

export const MAIL_STATES: Readonly<Record<OutboxState, string>> = {
  ready: '待发送',
  sending: '发送中',
  sent: '已发送',
  unknown: '发送结果不明',
  merged: '并入同日邮件发送',
  withdrawn: '已撤回，未发送',
  undeliverable: '无法送出，转人工联系',
  parked: '已搁置，转人工处理',
};

/** Went out, or may have. */
export const isSent = (state: OutboxState): boolean =>
  state === 'sent' || state === 'merged' || state === 'unknown';

/** The notices that some of a brand's events gave rise to: a notice is named after its event. */
export const noticesOf = (
  rows: readonly OutboxRow[],
  brand: string,
  versions: readonly number[],
): readonly OutboxRow[] =>
  rows
    .filter(({ id, notice: { kind, to } }) =>
      versions.some((version) => noticeId('brand', brand, version, kind, to.kind, to.id) === id),
    )
    .toSorted((a, b) => (a.composedAt < b.composedAt ? -1 : 1));

/** What was said, byte for byte the same at every export; without address or personal link. */
export const mailOf = async ({ notice }: OutboxRow): Promise<Uint8Array> => {
  const { mime } = await toMail([notice], {
    from: `duekeeper@${DOMAIN}`,
    to: `recipient@${DOMAIN}`,
  });
  return mime;
};
