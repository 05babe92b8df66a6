/**
 * What the offices and holders of the sample did, case by case. Made up, like all of the sample.
 * What follows by itself (due days, reminders, lapses, escalations) is not here: the product does
 * that, as the days pass.
 */

/**
 * When (a day, at the verb's usual hour, or a local time), what, and its arguments:
 * - `find` ground; `order`: draft, sign and number in one day; `draft`, `sign`, `number`
 * - `consent`: to electronic service; `serve` method [day, if earlier than its recording]
 * - `call` local time of the interview; `hold`: the interview
 * - `report` channel [day of posting]; `verify` result; `decline`
 * - `report_up`, `hear`, `reply`; `decision`: draft to number in one day; `deliver`, `publish` slug,
 *   `surrender`, `overturn`, `retract`; `transfer` party
 * - `contact`: a phone call in place of a mail; `evaluate` outcome
 */
export type Step = readonly [when: string, verb: string, ...args: string[]];

/** Parties that take over a brand: the first brand that each holds, and when it is registered. */
export const BUYERS: readonly (readonly [brand: string, at: string])[] = [
  ['xishan-4', '2026-11-17T09:45:00+08:00'],
];

/** One list of steps a case, in the order in which the cases were opened. */
export const HISTORIES: Readonly<Record<string, readonly (readonly Step[])[]>> = {
  // One holder, three orders: their reminders of one morning travel in one mail.
  'wuhua-1': [
    [
      ['2026-10-19', 'find', '15(1)3'],
      ['2026-10-20', 'order'],
      ['2026-10-23', 'serve', 'direct'],
    ],
  ],
  'wuhua-2': [
    [
      ['2026-10-19', 'consent'],
      ['2026-10-21', 'find', '15(1)1'],
      ['2026-10-22', 'order'],
      ['2026-10-26', 'serve', 'electronic'],
    ],
  ],
  'wuhua-3': [
    [
      ['2026-11-02', 'find', '15(1)2'],
      ['2026-11-04', 'order'],
      ['2026-11-06', 'serve', 'direct'],
    ],
  ],
  'wuhua-5': [
    [
      ['2025-10-13', 'find', '15(1)3'],
      ['2025-10-15', 'order'],
      ['2025-10-17', 'serve', 'direct'],
      ['2025-11-10', 'report', 'window'],
      ['2025-11-13', 'verify', 'cured'],
    ],
  ],
  // The last day is a Saturday: it rolls over to Monday.
  'panlong-1': [
    [
      ['2026-10-16', 'find', '15(1)5'],
      ['2026-10-19', 'order'],
      ['2026-10-21', 'serve', 'direct'],
    ],
  ],
  'panlong-2': [[['2026-10-22', 'evaluate', 'qualified']]],
  // Three months that end on the first day of an unannounced Spring Festival.
  'panlong-3': [
    [
      ['2026-10-12', 'find', '15(2)2'],
      ['2026-10-14', 'draft'],
      ['2026-10-26', 'call', '2026-11-06T10:00'],
      ['2026-11-04', 'sign'],
      ['2026-11-05', 'number'],
      ['2026-11-06', 'hold'],
      ['2026-11-06', 'serve', 'direct'],
    ],
  ],
  // Lapses over the last weekend.
  'panlong-4': [
    [
      ['2026-10-14', 'find', '15(1)1'],
      ['2026-10-16', 'order'],
      ['2026-10-20', 'serve', 'post'],
    ],
  ],
  'guandu-1': [
    [
      ['2026-10-22', 'find', '15(1)4'],
      ['2026-10-23', 'order'],
      ['2026-10-28', 'serve', 'post'],
      ['2026-11-17', 'report', 'window'],
    ],
  ],
  // Posted in time, received after the lapse: a correction is due.
  'guandu-3': [
    [
      ['2026-10-13', 'find', '15(1)2'],
      ['2026-10-14', 'order'],
      ['2026-10-16', 'serve', 'direct'],
      ['2026-11-20T18:20', 'report', 'post', '2026-11-13'],
    ],
  ],
  // Numbered, but not served within the internal target, which ran out on Friday.
  'guandu-4': [
    [
      ['2026-11-09', 'find', '15(1)3'],
      ['2026-11-11', 'order'],
    ],
  ],
  'guandu-5': [
    [
      ['2026-02-24', 'find', '15(1)4'],
      ['2026-02-26', 'order'],
      ['2026-03-02', 'serve', 'direct'],
      ['2026-04-09', 'verify', 'not-cured'],
      ['2026-04-13', 'order'],
      ['2026-04-14', 'call', '2026-04-20T10:00'],
      ['2026-04-20', 'hold'],
      ['2026-04-20', 'serve', 'direct'],
      ['2026-07-24', 'verify', 'not-cured'],
      ['2026-07-28', 'report_up'],
      ['2026-08-03', 'hear'],
      ['2026-08-06', 'reply'],
      ['2026-08-12', 'decision'],
      ['2026-08-17', 'deliver'],
      ['2026-08-19', 'publish', '2026-1'],
    ],
  ],
  // Blacklisted in its first months: the suspension ends soon, a renewal is to be decided.
  'guandu-2': [
    [
      ['2025-11-24', 'find', '15(3)2'],
      ['2025-11-26', 'report_up'],
      ['2025-12-01', 'hear'],
      ['2025-12-10', 'decision'],
      ['2025-12-22', 'deliver'],
      ['2025-12-24', 'publish', '2025-1'],
    ],
  ],
  // Two cases side by side, each with its own clock.
  'xishan-1': [
    [
      ['2026-10-20', 'find', '15(1)3'],
      ['2026-10-22', 'order'],
      ['2026-10-26', 'serve', 'direct'],
    ],
    [
      ['2026-11-02', 'find', '15(1)5'],
      ['2026-11-03', 'order'],
      ['2026-11-06', 'serve', 'left'],
    ],
  ],
  'xishan-2': [[['2026-11-13', 'find', '15(1)4']]],
  // Called to an interview on Friday evening: the mail goes out on Monday.
  'xishan-4': [
    [
      ['2026-09-28', 'find', '15(1)1'],
      ['2026-09-29', 'order'],
      ['2026-10-09', 'serve', 'direct'],
      ['2026-11-12', 'verify', 'not-cured'],
      ['2026-11-17', 'order'],
      ['2026-11-20T18:10', 'call', '2026-11-27T09:30'],
    ],
  ],
  // Served before the Spring Festival of 2026, which the last day had to wait for.
  'xishan-5': [
    [
      ['2026-01-12', 'find', '15(1)1'],
      ['2026-01-13', 'order'],
      ['2026-01-15', 'serve', 'direct'],
      ['2026-02-24', 'report', 'window'],
      ['2026-02-26', 'verify', 'cured'],
    ],
  ],
  // No e-mail: each notice becomes a phone task; one was done.
  'dongchuan-1': [
    [
      ['2026-10-19', 'find', '15(1)1'],
      ['2026-10-21', 'order'],
      ['2026-10-23', 'serve', 'left'],
      ['2026-10-26', 'contact'],
    ],
  ],
  'dongchuan-2': [
    [
      ['2026-10-08', 'find', '15(1)5'],
      ['2026-10-09', 'order'],
      ['2026-10-12', 'serve', 'direct'],
    ],
  ],
  'dongchuan-4': [
    [
      ['2026-10-28', 'find', '15(1)2'],
      ['2026-10-30', 'order'],
      ['2026-11-16', 'serve', 'announcement'],
    ],
  ],
  'chenggong-2': [
    [
      ['2026-03-04', 'find', '15(1)3'],
      ['2026-03-05', 'order'],
      ['2026-03-10', 'serve', 'post'],
      ['2026-04-02', 'report', 'online'],
      ['2026-04-08', 'verify', 'cured'],
    ],
  ],
  // The order is served, the interview is still to come: the three months have not begun.
  'chenggong-4': [
    [
      ['2026-10-29', 'find', '15(2)2'],
      ['2026-11-05', 'order'],
      ['2026-11-09', 'call', '2026-11-26T14:30'],
      ['2026-11-11', 'serve', 'direct'],
    ],
  ],
  'chenggong-5': [
    [
      ['2026-11-17', 'find', '15(1)3'],
      ['2026-11-18', 'draft'],
    ],
  ],
  'jinning-1': [
    [
      ['2026-03-30', 'find', '15(1)5'],
      ['2026-04-01', 'order'],
      ['2026-04-07', 'serve', 'direct'],
      ['2026-05-13', 'verify', 'cured-late'],
    ],
  ],
  'jinning-2': [
    [
      ['2026-08-24', 'find', '15(2)2'],
      ['2026-08-26', 'order'],
      ['2026-08-28', 'call', '2026-09-07T10:00'],
      ['2026-09-07', 'hold'],
      ['2026-09-07', 'serve', 'direct'],
    ],
  ],
  'jinning-4': [
    [
      ['2026-11-16', 'find', '15(1)2'],
      ['2026-11-18', 'draft'],
      ['2026-11-19', 'sign'],
    ],
  ],
  // A weak report came back early; the second one did.
  'fumin-1': [
    [
      ['2026-05-06', 'find', '15(1)3'],
      ['2026-05-08', 'order'],
      ['2026-05-12', 'serve', 'left'],
      ['2026-05-29', 'report', 'window'],
      ['2026-06-03', 'verify', 'ineffective'],
      ['2026-06-11', 'report', 'window'],
      ['2026-06-15', 'verify', 'cured'],
    ],
  ],
  // The three months after the interview lapse over the last weekend.
  'fumin-2': [
    [
      ['2026-06-08', 'find', '15(1)1'],
      ['2026-06-10', 'order'],
      ['2026-06-12', 'serve', 'direct'],
      ['2026-07-15', 'verify', 'not-cured'],
      ['2026-07-20', 'order'],
      ['2026-08-10', 'call', '2026-08-20T10:00'],
      ['2026-08-20', 'hold'],
      ['2026-08-20', 'serve', 'direct'],
    ],
  ],
  'fumin-4': [
    [
      ['2026-11-09', 'find', '15(1)4'],
      ['2026-11-11', 'order'],
      ['2026-11-13', 'serve', 'left'],
    ],
  ],
  'yiliang-1': [
    [
      ['2026-06-01', 'consent'],
      ['2026-06-03', 'find', '15(1)2'],
      ['2026-06-05', 'order'],
      ['2026-06-09', 'serve', 'electronic'],
      ['2026-07-06', 'report', 'online'],
      ['2026-07-09', 'verify', 'cured'],
    ],
  ],
  // Not cured: the next measure waits for its decision.
  'yiliang-2': [
    [
      ['2026-09-28', 'find', '15(1)5'],
      ['2026-09-30', 'order'],
      ['2026-10-09', 'serve', 'direct'],
      ['2026-11-17', 'verify', 'not-cured'],
    ],
  ],
  // Reported in time, not verified within the internal target.
  'yiliang-4': [
    [
      ['2026-10-13', 'find', '15(1)1'],
      ['2026-10-15', 'order'],
      ['2026-10-19', 'serve', 'direct'],
      ['2026-11-13', 'report', 'window'],
    ],
  ],
  'shilin-1': [
    [
      ['2026-08-05', 'find', '15(1)3'],
      ['2026-08-07', 'order'],
      ['2026-08-12', 'serve', 'direct'],
      ['2026-09-16', 'report', 'post', '2026-09-11'],
      ['2026-09-18', 'verify', 'cured'],
    ],
  ],
  // Not cured after the interview either: suspension is proposed, on Friday evening.
  'shilin-3': [
    [
      ['2026-05-25', 'find', '15(1)4'],
      ['2026-05-27', 'order'],
      ['2026-06-01', 'serve', 'direct'],
      ['2026-07-03', 'verify', 'not-cured'],
      ['2026-07-07', 'order'],
      ['2026-07-08', 'call', '2026-07-14T10:00'],
      ['2026-07-14', 'hold'],
      ['2026-07-14', 'serve', 'direct'],
      ['2026-11-20T18:15', 'verify', 'not-cured'],
    ],
  ],
  // One month that ends where the calendar of the next year may still change it.
  'shilin-4': [
    [
      ['2026-11-16', 'find', '15(1)5'],
      ['2026-11-18', 'order'],
      ['2026-11-20T18:05', 'serve', 'direct'],
    ],
  ],
  'songming-1': [
    [
      ['2026-05-20', 'find', '15(1)2'],
      ['2026-05-22', 'order'],
      ['2026-06-15', 'serve', 'announcement'],
      ['2026-08-10', 'report', 'window'],
      ['2026-08-13', 'verify', 'cured'],
    ],
  ],
  'songming-2': [
    [
      ['2026-06-22', 'find', '15(1)5'],
      ['2026-06-23', 'order'],
      ['2026-06-25', 'serve', 'direct'],
      ['2026-08-03', 'verify', 'ineffective'],
      ['2026-08-10', 'order'],
      ['2026-08-14', 'call', '2026-08-26T10:00'],
      ['2026-08-26', 'hold'],
      ['2026-08-26', 'serve', 'direct'],
    ],
  ],
  'songming-4': [[['2026-11-17', 'find', '15(1)1']]],
  'luquan-1': [
    [
      ['2026-06-24', 'find', '15(1)4'],
      ['2026-06-26', 'order'],
      ['2026-07-01', 'serve', 'direct'],
      ['2026-08-06', 'report', 'window'],
      ['2026-08-10', 'verify', 'cured-late'],
    ],
  ],
  // Served by post on a public holiday, the later of service and interview.
  'luquan-4': [
    [
      ['2026-09-14', 'find', '15(2)2'],
      ['2026-09-16', 'order'],
      ['2026-09-17', 'call', '2026-09-28T10:00'],
      ['2026-09-28', 'hold'],
      ['2026-10-08', 'serve', 'post', '2026-10-05'],
    ],
  ],
  'xundian-1': [
    [
      ['2026-03-11', 'find', '15(1)3'],
      ['2026-03-12', 'order'],
      ['2026-03-16', 'serve', 'direct'],
      ['2026-04-17', 'verify', 'not-cured'],
      ['2026-04-22', 'order'],
      ['2026-04-24', 'call', '2026-05-06T10:00'],
      ['2026-05-06', 'hold'],
      ['2026-05-06', 'serve', 'direct'],
      ['2026-07-30', 'report', 'window'],
      ['2026-08-04', 'verify', 'cured'],
    ],
  ],
  'xundian-2': [
    [
      ['2026-11-10', 'find', '15(1)1'],
      ['2026-11-12', 'order'],
      ['2026-11-16', 'serve', 'direct'],
    ],
  ],
  // Nothing was there on the day after the last: the report was still in the post.
  'xundian-3': [
    [
      ['2026-08-31', 'find', '15(1)2'],
      ['2026-09-02', 'order'],
      ['2026-09-08', 'serve', 'direct'],
      ['2026-10-12', 'verify', 'report-in-post'],
      ['2026-10-14', 'report', 'post', '2026-10-06'],
      ['2026-10-19', 'verify', 'cured'],
    ],
  ],
  // Wound up, removed, and banned for five years.
  'dongchuan-3': [
    [
      ['2026-05-11', 'find', '15(4)1'],
      ['2026-05-13', 'report_up'],
      ['2026-05-18', 'hear'],
      ['2026-05-28', 'decision'],
      ['2026-06-01', 'deliver'],
      ['2026-06-03', 'publish', '2026-2'],
      ['2026-06-10', 'surrender'],
    ],
  ],
  // Suspended, then set aside on review, and taken down.
  'luquan-2': [
    [
      ['2026-04-16', 'find', '15(1)2'],
      ['2026-04-22', 'decline'],
    ],
    [
      ['2026-07-06', 'find', '15(3)2'],
      ['2026-07-08', 'report_up'],
      ['2026-07-13', 'hear'],
      ['2026-07-15', 'reply'],
      ['2026-07-22', 'decision'],
      ['2026-07-27', 'deliver'],
      ['2026-07-29', 'publish', '2026-3'],
      ['2026-09-22', 'overturn'],
      ['2026-09-24', 'retract'],
    ],
  ],
  // The holder may still reply.
  'songming-3': [
    [
      ['2026-11-12', 'find', '15(3)2'],
      ['2026-11-16', 'report_up'],
      ['2026-11-18', 'hear'],
    ],
  ],
  // Transferred in the middle of a rectification: the new holder has to be served.
  'xishan-3': [
    [
      ['2026-10-28', 'find', '15(1)3'],
      ['2026-10-29', 'order'],
      ['2026-11-02', 'serve', 'direct'],
      ['2026-11-18', 'transfer', 'party-xishan-4'],
    ],
  ],
  'anning-1': [
    [
      ['2026-10-26', 'find', '15(1)4'],
      ['2026-10-29', 'order'],
    ],
  ],
  'anning-3': [
    [
      ['2026-04-27', 'find', '15(1)5'],
      ['2026-04-28', 'order'],
      ['2026-04-30', 'serve', 'direct'],
      ['2026-06-03', 'verify', 'not-cured'],
      ['2026-06-09', 'decline'],
    ],
  ],
  'anning-4': [
    [
      ['2026-10-12', 'find', '15(2)2'],
      ['2026-10-14', 'order'],
      ['2026-10-16', 'call', '2026-10-22T10:00'],
      ['2026-10-22', 'hold'],
      ['2026-10-22', 'serve', 'direct'],
    ],
  ],
  'anning-5': [
    [
      ['2026-11-16', 'find', '15(1)3'],
      ['2026-11-18', 'order'],
    ],
  ],
};
