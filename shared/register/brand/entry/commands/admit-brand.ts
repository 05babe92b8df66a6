import * as z from 'zod/mini';
import { formatDay } from '../../../../calendar/day.ts';
import { demand } from '../../../../refusal.ts';
import type { Scheme } from '../../../../schemes/format.ts';
import { defineCommand } from '../../commands/define.ts';
import { evaluationDeadline } from '../../evaluation/term.ts';
import { DayInput, demandFact, EvidenceInput, Text } from '../../inputs.ts';
import { applicationAt, ruleOfStep } from '../inputs.ts';
import { objectionName, openObjections } from '../objections.ts';
import type { Application } from '../state.ts';

/** The notice has run and every objection against the brand is decided in writing. */
function demandClear(application: Application, scheme: Scheme): void {
  const { notice, stage } = application;
  demand(
    stage === 'notice-over' || !ruleOfStep(scheme, 'public-notice'),
    'entry.notice-running',
    notice?.until
      ? `公示期至${formatDay(notice.until)}，期满前不得入库`
      : '入库名单尚未公示，不得入库',
  );
  const open = openObjections(application);
  demand(
    open.length === 0,
    'entry.objection-open',
    `尚有异议未作出书面复核决定：${open.map(({ id }) => objectionName(id)).join('、')}`,
  );
}

/** 入库, with what the scheme gives on entry. The two years of the evaluation begin. */
export const admitBrand = defineCommand({
  title: '决定入库',
  input: z.object({
    on: DayInput,
    grants: z.array(z.object({ code: Text, reference: Text })),
    document: EvidenceInput,
  }),
  decide({ on, grants, document }, brand, context) {
    const { scheme } = context;
    const application = applicationAt(brand, 'to-list', 'listed', 'on-notice', 'notice-over');
    demandClear(application, scheme);
    demandFact(on, context);
    const { until } = application.notice ?? {};
    const decided = Object.values(application.objections).flatMap((o) => o.decision?.on ?? []);
    const earliest = [...decided, application.reReview?.on ?? application.filedOn].sort().at(-1);
    demand(
      on >= (earliest ?? '') && (!until || on > until),
      'entry.too-early',
      `入库日应在公示期满（${until ?? '无公示'}）之后，且不早于复审和异议复核`,
    );
    const known = scheme.grants.map(({ code }) => code);
    for (const { code } of grants)
      demand(
        known.includes(code),
        'entry.grant-unknown',
        `本方案入库时颁发的是：${scheme.grants.map((g) => `${g.code}（${g.name}）`).join('、') || '无'}`,
      );
    return [
      { type: 'BrandListed', on, grants, document },
      ...evaluationDeadline(context, on, brand.evaluation.count + 1),
    ];
  },
});
