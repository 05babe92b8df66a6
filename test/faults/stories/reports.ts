import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import { reporterKey } from '../../../shared/identity/reporters.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { city, commandOn, enter, file, lead, officer, prelude, type Step } from '../story.ts';

const [ground] = schemeById('kunming-2025').grounds.filter(({ arises }) => arises === 'finding');
const ANYBODY: Actor = { role: 'public', id: 'public' };

export const received = (id: string, receivedOn = '2026-03-02') =>
  commandOn(`${receivedOn}T10:00:00+08:00`, `public-report:${id}`, ANYBODY, {
    type: 'file-public-report',
    id,
    about: { brand: 'rice-noodles' },
    statement: '标识印在未经备案的产品上',
    evidence: [file('照片')],
    channel: 'online',
    office: officer.office,
    receivedOn,
    identified: true,
  });

const reachable = (id: string): Step => ({
  name: `whoever made the report ${id} can be reached`,
  at: parseMoment('2026-03-02T09:59:00+08:00'),
  prelude: true,
  act: ({ ports }) => ports.ledger.putContact(reporterKey(id), { email: `${id}@reporter.example` }),
});

const on = (
  at: string,
  id: string,
  actor: Actor,
  type: string,
  fields: Readonly<Record<string, unknown>> = {},
) => commandOn(at, `public-report:${id}`, actor, { type, ...fields });

/** One report opens a case and is then forgotten, one goes to another authority, one nowhere. */
export const REPORTS: readonly Step[] = [
  ...prelude(enter('rice-noodles', '五华米线工匠')),
  ...['founded', 'elsewhere', 'unfounded'].map(reachable),
  received('founded'),
  ...prelude(received('elsewhere'), received('unfounded')),
  on('2026-03-05T10:00:00+08:00', 'founded', officer, 'uphold-report', {
    brand: 'rice-noodles',
    grounds: [ground?.code],
    facts: '现场检查发现标识样式不符',
    evidence: [file('现场检查记录')],
    foundOn: '2026-03-05',
  }),
  on('2026-03-06T10:00:00+08:00', 'founded', officer, 'answer-report', {
    text: '经核查，反映情况属实，已依规定处理。',
  }),
  on('2026-03-09T10:00:00+08:00', 'founded', officer, 'erase-reporter'),
  on('2026-03-10T10:00:00+08:00', 'elsewhere', officer, 'forward-report', {
    to: city.office,
    reason: '属市级办理',
  }),
  on('2026-03-11T10:00:00+08:00', 'elsewhere', city, 'refer-report', {
    to: '市场监督管理部门',
    reason: '不在库的单位冒用标识',
    document: file('移送函'),
  }),
  on('2026-03-12T10:00:00+08:00', 'unfounded', lead, 'dismiss-report', {
    reason: '反映的产品不是该品牌的',
  }),
];
