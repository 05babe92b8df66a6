import { demand } from '../../../../refusal.ts';
import { setDeadline } from '../../../deadlines.ts';
import { defineCommand } from '../../commands/define.ts';
import { ServiceInput, serviceOf } from '../../service.ts';
import { enrolmentOf, materialsId, materialsRule } from '../materials.ts';

/** Only a notice that has reached the holder in good time asks anything of it. */
export const serveEvaluationNotice = defineCommand({
  title: '登记评估通知送达',
  input: ServiceInput,
  decide(input, brand, context) {
    const { service: served, enrolledOn, materialsDueOn } = enrolmentOf(brand);
    demand(!served, 'service.recorded-before', '该评估通知已登记送达，不能再次登记');
    const service = serviceOf(input, brand, context);
    demand(
      service.on >= enrolledOn,
      'service.before-enrolment',
      `送达日不得早于列入评估批次之日 ${enrolledOn}`,
    );
    demand(
      service.effectiveOn < materialsDueOn,
      'evaluation.served-too-late',
      `评估通知应在材料提交日 ${materialsDueOn} 以前送达；请先改定较晚的提交日`,
    );
    return [
      { type: 'EvaluationNoticeServed', service },
      {
        type: 'DeadlineSet',
        deadline: setDeadline(context, {
          id: materialsId(brand),
          rule: materialsRule(context).rule,
          from: materialsDueOn,
          what: '提交发展状况评估材料',
        }),
      },
    ];
  },
});
