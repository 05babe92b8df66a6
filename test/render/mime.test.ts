import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../shared/calendar/day.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { toMail } from '../../shared/render/mime.ts';
import { deadline, entered, orderRuns, toldOfLast } from '../notices/sample.ts';

const now = '2026-11-18T09:00:00+08:00';
const envelope = { from: 'brands@kunming.example', to: 'office@holder.example' };
const ordered = [entered(), ...orderRuns('2026-10-21')];
const reminded: readonly BrandEvent[] = [
  ...ordered,
  {
    type: 'ReminderIssued',
    deadlineId: 'case-1/rectification',
    milestone: 'remind-holder-3',
    superseded: [],
  },
];
const corrected: readonly BrandEvent[] = [
  ...reminded,
  {
    type: 'DeadlineRecomputed',
    deadline: deadline('rectification', '2026-10-26', '提交书面整改报告', 'case-1'),
    previousDueOn: parseDay('2026-11-23'),
    reason: '送达日更正',
  },
];
const lapsed: readonly BrandEvent[] = [
  ...reminded,
  { type: 'DeadlineLapsed', deadlineId: 'case-1/rectification', dueOn: parseDay('2026-11-23') },
];

const noticeOf = (events: readonly BrandEvent[], at = now) => toldOfLast(events, at)[0] as Notice;
const read = async (...notices: readonly Notice[]) =>
  PostalMime.parse((await toMail(notices, envelope)).mime, { attachmentEncoding: 'utf8' });
const entryOf = async (notice: Notice) => {
  const { attachments } = await read(notice);
  const folded = String(
    attachments.find(({ filename }) => filename === 'due-days.ics')?.content ?? '',
  );
  const ics = folded.replace(/\r?\n /g, '');
  const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(ics)?.[1]?.trim();
  return { ics, field };
};

describe('a notice as MIME', () => {
  test('is read back whole: addresses, Chinese subject, date, id, text and HTML', async () => {
    const notice = noticeOf(reminded);
    const mail = await read(notice);
    expect(mail).toMatchObject({
      subject: '【期限提醒】滇味师傅：提交书面整改报告，2026年11月23日（周一）',
      from: { name: '五华区人力资源和社会保障局', address: envelope.from },
      to: [{ name: '昆明滇味餐饮服务有限公司', address: envelope.to }],
      messageId: `<${notice.id}@kunming.example>`,
      date: '2026-11-18T01:00:00.000Z',
    });
    expect(mail.text).toContain('届满日：2026年11月23日（周一）');
    expect(mail.html).toContain('责令一个月内予以整改');
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'x-duekeeper-notice', value: notice.id }),
    );
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  test('is ASCII on the wire, and its subject is encoded', async () => {
    const { mime } = await toMail([noticeOf(reminded)], envelope);
    expect(mime.every((byte) => byte < 0x80)).toBe(true);
    expect(Buffer.from(mime).toString()).toMatch(/^Subject: =\?UTF-8\?[BQ]\?/m);
  });

  test('has the same bytes every time, so that a second send is the same message', async () => {
    const [one, two] = [
      await toMail([noticeOf(reminded)], envelope),
      await toMail([noticeOf(reminded)], envelope),
    ];
    expect(Buffer.from(one.mime).equals(Buffer.from(two.mime))).toBe(true);
  });

  test('keeps line breaks in a name out of the headers', async () => {
    const name = '品牌\r\nBcc: other@evil.example\r\n\r\n正文';
    const notice = {
      ...noticeOf(reminded),
      subject: name,
      to: { kind: 'party', id: 'p', name },
    } as const;
    const mail = await read(notice);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toEqual([expect.objectContaining({ address: envelope.to })]);
  });

  test('of several reminders carries every due day in one mail, under the leader’s id', async () => {
    const other = { ...noticeOf([entered('盘龙月嫂'), ...reminded.slice(1)]), id: 'other' };
    const leader = noticeOf(reminded);
    const { id } = await toMail([leader, other], envelope);
    const mail = await read(leader, other);
    expect(id).toBe(leader.id);
    expect(mail.subject).toMatch(/^【期限提醒】2 项期限/);
    expect(mail.text).toContain('盘龙月嫂');
  });
});

describe('the calendar entry', () => {
  test('is a whole day, the due day, and takes up no time of it', async () => {
    const { field } = await entryOf(noticeOf(reminded));
    expect(field('DTSTART')).toBe('20261123');
    expect(field('SUMMARY')).toBe('滇味师傅：提交书面整改报告（2026年11月23日（周一）届满）');
    expect(field('DTSTAMP')).toBe('20261118T010000Z');
    expect(field('TRANSP')).toBe('TRANSPARENT');
    expect(field('TRIGGER')).toBe('-PT15H');
  });

  test('stays one through order, reminder and correction, which moves it', async () => {
    const [order, reminder, correction] = await Promise.all(
      [ordered, reminded, corrected].map((events) => entryOf(noticeOf(events))),
    );
    expect(reminder?.field('UID')).toBe(order?.field('UID'));
    expect(correction?.field('UID')).toBe(order?.field('UID'));
    expect(correction?.field('DTSTART')).toBe('20261126');
    expect(Number(correction?.field('SEQUENCE'))).toBeGreaterThan(
      Number(reminder?.field('SEQUENCE')),
    );
  });

  test('does not come with a day that is over', async () => {
    const { ics } = await entryOf(noticeOf(lapsed, '2026-11-24T00:00:05+08:00'));
    expect(ics).toBe('');
  });
});
