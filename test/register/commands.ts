/** Commands with short names, and the lives that many tests begin with. */

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

export const paper = (title = '卷宗材料') => ({ title, reference: '卷宗 2026-018' });

export const enter = (enteredOn = '2025-08-20', fields = {}): Command => ({
  type: 'enter-brand',
  id: 'b1',
  scheme: 'kunming-2025',
  name: '示例家政',
  kind: 'enterprise',
  category: 'resident-services',
  county: '五华区',
  holder: { id: 'p1', name: '示例家政有限公司' },
  enteredOn,
  provenance: 'illustrative',
  ...fields,
});

export const finding = (foundOn: string, grounds = ['15(1)3'], fields = {}): Command => ({
  type: 'record-finding',
  grounds,
  facts: '标识未按标准样式使用',
  evidence: [paper('现场检查记录')],
  foundOn,
  ...fields,
});

const about =
  (type: string) =>
  (caseId = 'case-1') => ({ type, caseId });
export const draft = about('draft-order');
export const sign = about('sign-order');

export const number = (text: string, caseId = 'case-1'): Command => ({
  type: 'number-order',
  caseId,
  number: text,
});

export const serve = (on: string, fields = {}): Command => ({
  type: 'serve-order',
  caseId: 'case-1',
  method: 'direct',
  on,
  proof: paper('送达回证'),
  ...fields,
});

export const consent = (on: string): Command => ({
  type: 'consent-to-electronic-service',
  on,
  document: paper('送达地址确认书'),
});

export const callInterview = (at: string, fields = {}): Command => ({
  type: 'call-interview',
  caseId: 'case-1',
  at,
  place: '五华区人社局会议室',
  ...fields,
});

export const holdInterview = (on: string, fields = {}): Command => ({
  type: 'hold-interview',
  caseId: 'case-1',
  on,
  record: paper('约谈记录'),
  ...fields,
});

export const report = (receivedOn: string, fields = {}): Command => ({
  type: 'file-report',
  caseId: 'case-1',
  channel: 'window',
  receivedOn,
  document: paper('整改报告'),
  ...fields,
});

export const posted = (postedOn: string, receivedOn: string): Command =>
  report(receivedOn, { channel: 'post', postedOn });

export const verify = (result: string, on: string, fields = {}): Command => ({
  type: 'sign-verification',
  caseId: 'case-1',
  result,
  on,
  document: paper('整改复查意见'),
  ...fields,
});

export const stopClock = (from: string, fields = {}): Command => ({
  type: 'stop-clock',
  caseId: 'case-1',
  ground: 'force-majeure',
  reason: '泥石流阻断道路',
  from,
  document: paper('中止审批表'),
  ...fields,
});

export const resumeClock = (on: string, fields = {}): Command => ({
  type: 'resume-clock',
  caseId: 'case-1',
  on,
  document: paper('恢复计算通知'),
  ...fields,
});

export const withdraw = (fields = {}): Command => ({
  type: 'withdraw-order',
  caseId: 'case-1',
  by: 'review',
  document: paper('行政复议决定书'),
  ...fields,
});

export const decline = (reason?: string, caseId = 'case-1'): Command => ({
  type: 'decline-to-proceed',
  caseId,
  reason,
});

export const evaluate = (on: string, outcome = 'qualified'): Command => ({
  type: 'record-evaluation',
  on,
  outcome,
  document: paper('评估结论'),
});

export const undeliverable = (noticeId: string, office = '530102'): Command => ({
  type: 'report-undeliverable',
  noticeId,
  subject: '【期限提醒】示例家政',
  office,
  reason: 'no-address',
});

export const contact = (noticeId: string, on: string): Command => ({
  type: 'log-contact',
  noticeId,
  by: 'phone',
  on,
  remark: '已电话告知',
});

export const recompute = (approveShortening = false): Command => ({
  type: 'recompute',
  approveShortening,
});
