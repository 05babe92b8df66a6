import * as z from 'zod/mini';
import { formatDay } from '../../../../calendar/day.ts';
import { demand } from '../../../../refusal.ts';
import { defineCommand } from '../../commands/define.ts';
import { findingOf } from '../../commands/record-finding.ts';
import { enrolmentOf, materialsDeadline, materialsIn, materialsRule } from '../materials.ts';

/**
 * Nothing came by the printed day: somebody has looked, and opens a case on the ground for
 * information not given in time. The proof of service is its evidence, and there is none without.
 */
export const findMaterialsMissing = defineCommand({
  title: '认定未按时提交评估材料',
  input: z.object({}),
  decide(_, brand, context) {
    const enrolment = enrolmentOf(brand);
    const { cycle, number, service, missingCase } = enrolment;
    const deadline = materialsDeadline(brand);
    demand(
      service && deadline,
      'evaluation.not-served',
      '评估通知没有送达证明，不能认定未按时提交',
    );
    demand(
      deadline.status === 'lapsed' && !materialsIn(enrolment),
      'evaluation.not-missing',
      '提交期限尚未届满，或者材料已经提交',
    );
    demand(!missingCase, 'evaluation.found-before', `已就未按时提交立案（${missingCase}）`);
    const [found, ...rest] = findingOf(
      {
        grounds: [materialsRule(context).missing],
        facts: `评估批次“${cycle}”的评估通知（${number}）已于${formatDay(service.effectiveOn)}送达，至${formatDay(deadline.reckoning.dueOn)}未提交评估材料`,
        evidence: [service.proof],
        foundOn: context.today,
      },
      brand,
      context,
    );
    return found?.type === 'FindingRecorded'
      ? [found, ...rest, { type: 'MaterialsFoundMissing', caseId: found.caseId }]
      : [];
  },
});
