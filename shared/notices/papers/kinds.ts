import { clockStopped, recomputation, rescission } from '../kinds/correction.ts';
import { markRestored, restorationAwaited } from '../kinds/restoration.ts';
import { decisionSetAside, orderWithdrawn } from '../kinds/set-aside.ts';
import { decisionWriters } from './decision.ts';
import { decisionFileWriters } from './decision-file.ts';
import { applicationWriters, changeWriters } from './forms.ts';
import { hearingWriters } from './hearing.ts';
import { interviewRecordWriters, interviewWriters } from './interview.ts';
import { orderWriters } from './order.ts';
import type { Writers } from './paper.ts';
import { recommendationWriters } from './recommendation.ts';
import { reportUpWriters } from './report-up.ts';
import { addressWriters, receiptWriters } from './service.ts';
import { asTold } from './told.ts';
import { verificationWriters } from './verification.ts';

/** Every kind of document: what it is called, and the events that bring it about. */
export const PAPER_KINDS = {
  order: { name: '责令限期整改通知书', writers: orderWriters },
  interview: { name: '约谈通知书', writers: interviewWriters },
  'interview-record': { name: '约谈记录', writers: interviewRecordWriters },
  receipt: { name: '送达回证', writers: receiptWriters },
  address: { name: '送达地址确认书', writers: addressWriters },
  verification: { name: '整改复查意见', writers: verificationWriters },
  'report-up': { name: '上报函', writers: reportUpWriters },
  'decision-file': { name: '决定卷', writers: decisionFileWriters },
  hearing: { name: '拟作出决定告知书', writers: hearingWriters },
  decision: { name: '决定书', writers: decisionWriters },
  restored: {
    name: '恢复使用通知',
    writers: {
      MarkRestored: asTold('restored', markRestored),
      RestorationAwaited: asTold('restored', restorationAwaited),
    },
  },
  correction: {
    name: '更正通知',
    writers: {
      ClockStopped: asTold('correction', clockStopped),
      DeadlineRecomputed: asTold('correction', recomputation),
      LapseRescinded: asTold('correction', rescission),
      DecisionSetAside: asTold('correction', decisionSetAside),
      OrderWithdrawn: asTold('correction', orderWithdrawn),
    },
  },
  recommendation: { name: '推荐函', writers: recommendationWriters },
  application: { name: '推荐表', writers: applicationWriters },
  change: { name: '登记变更表', writers: changeWriters },
} as const satisfies Record<string, { readonly name: string; readonly writers: Writers }>;

export type PaperKind = keyof typeof PAPER_KINDS;

export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(PAPER_KINDS, kind);

const UNREADY: { readonly [Kind in PaperKind]?: string } = {
  receipt: '空白',
  address: '空白',
  recommendation: '未发出',
  'report-up': '未发出',
  application: '未提交',
  change: '未提交',
  verification: '未签署',
};

/** What a draft of the kind still waits for. */
export const unready = (kind: PaperKind): string => UNREADY[kind] ?? '未送达';
