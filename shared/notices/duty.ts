import { dayOf } from '../calendar/moment.ts';
import type { OfficeState } from '../register/office/decider.ts';
import type { DutyEvent } from '../register/office/duties/events.ts';
import { officeByCode, ruleOf } from '../schemes/catalogue.ts';
import type { Directory } from './directory.ts';
import type { Block, Notice } from './notice.ts';
import { noticeId } from './notice-id.ts';
import { dayInFull, dueInFull, paragraph, provisionalNote, quote, whyInShort } from './wording.ts';

interface Told {
  readonly kind: Notice['kind'];
  /** Code of the office that is told. */
  readonly to: string;
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What an event says of a duty, and to whom: the office itself, and the one above what lapsed. */
function told(event: DutyEvent, state: OfficeState, { scheme }: Directory): readonly Told[] {
  if (event.type !== 'DutyReminded' && event.type !== 'DutyLapsed') return [];
  const deadline = state.deadlines[event.deadlineId];
  if (!deadline) return [];
  const { what, reckoning, rule } = deadline;
  const { name } = officeByCode(scheme, state.code);
  const due = dueInFull(reckoning);
  const basis = quote(scheme, reckoning.clause);
  if (event.type === 'DutyReminded')
    return [
      {
        kind: 'reminder',
        to: state.code,
        subject: `【期限提醒】${what}，${due}`,
        title: '期限提醒',
        blocks: [
          paragraph(`${what}应于${due}前完成。请在完成后登记，并附证明材料。`),
          basis,
          ...provisionalNote(reckoning),
        ],
      },
    ];
  const over = `${what}（${dayInFull(reckoning.dueOn)}届满）尚无完成记录`;
  const above = ruleOf(scheme, rule).escalatesTo.includes('city') ? scheme.city.code : state.code;
  return [
    {
      kind: 'overdue-county',
      to: state.code,
      subject: `【届满未办】${what}，${due}`,
      title: '届满未办提示',
      blocks: [paragraph(`${over}。请尽快办理；已经完成的，请补登完成日期和证明材料。`), basis],
    },
    ...(above === state.code
      ? []
      : [
          {
            kind: 'escalation' as const,
            to: above,
            subject: `【督办】${name}：${what}届满未办`,
            title: '督办提示',
            blocks: [paragraph(`${name}${over}，请予督促。`), basis],
          },
        ]),
  ];
}

/** The mails that an event of an office's duty calls for. */
export function composeDuty(
  event: DutyEvent,
  version: number,
  state: OfficeState,
  directory: Directory,
): readonly Notice[] {
  const { scheme, calendar, now } = directory;
  const today = dayOf(now);
  return told(event, state, directory).map(({ to, ...content }) => {
    const deadline = 'deadlineId' in event ? state.deadlines[event.deadlineId] : undefined;
    return {
      ...content,
      id: noticeId('office', state.code, version, content.kind, to),
      to: { kind: 'office', id: to, name: officeByCode(scheme, to).name },
      ...(deadline && {
        due: {
          what: deadline.what,
          reckoning: deadline.reckoning,
          why: whyInShort(deadline.reckoning, ruleOf(scheme, deadline.rule)),
          workingDaysLeft: calendar.workingDaysBetween(today, deadline.reckoning.earliestOn),
          entry: { uid: noticeId('entry', state.code, deadline.id), sequence: version },
        },
        relevantWhile: {
          deadline: deadline.id,
          status: event.type === 'DutyReminded' ? ['running'] : ['lapsed'],
        },
      }),
      from: { office: scheme.city.office, on: today },
      mergeable: false,
      composedAt: now,
    };
  });
}
