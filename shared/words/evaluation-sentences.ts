import { formatDay } from '../calendar/day.ts';
import { caseLabel, SERVICE_METHODS } from '../notices/wording.ts';
import type { EvaluationEvent } from '../register/brand/evaluation/events.ts';
import type { Line } from './line.ts';
import { FILING_CHANNELS } from './names.ts';

type Told = Exclude<EvaluationEvent['type'], 'EvaluationRecorded'>;
type Sentences = {
  readonly [Type in Told]: (event: Extract<EvaluationEvent, { type: Type }>) => Line;
};

/** From a cycle's notice to what the city has before it concludes. */
export const EVALUATION_SENTENCES: Sentences = {
  EvaluationFellDue: ({ dueOn }) => ({
    text: `两年评估期满（${formatDay(dueOn)}），待市级作出评估结论`,
  }),
  EvaluationEnrolled: ({ cycle, number, materialsDueOn }) => ({
    text: `列入评估批次“${cycle}”（${number}），材料提交日${formatDay(materialsDueOn)}`,
  }),
  EvaluationNoticeServed: ({ service }) => ({
    text: `评估通知${SERVICE_METHODS[service.method]}，${formatDay(service.effectiveOn)}生效`,
    documents: [service.proof],
  }),
  EvaluationNoticeToServeAgain: ({ number, reason }) => ({
    text: `评估通知（${number}）应重新送达：${reason}`,
  }),
  MaterialsPostponed: ({ to, reason }) => ({
    text: `评估材料提交日改定为${formatDay(to)}。理由：${reason}`,
  }),
  MaterialsFiled: ({ channel, filedOn, receivedOn, document, inTime }) => ({
    text: `${formatDay(receivedOn)}收到评估材料（${FILING_CHANNELS[channel]}，以${formatDay(filedOn)}为提交日，${inTime ? '在期限内' : '逾期'}）`,
    documents: [document],
  }),
  MaterialsChecked: ({ complete, missing }) => ({
    text: complete ? '评估材料齐全' : `评估材料不齐，请补：${missing.join('、')}`,
  }),
  CountyOpinionGiven: ({ on, opinion, document }) => ({
    text: `${formatDay(on)}县级评估意见（内部）：${opinion}`,
    documents: [document],
  }),
  MaterialsFoundMissing: ({ caseId }) => ({
    text: `查明评估材料逾期未交，已立案（${caseLabel(caseId)}）`,
  }),
};
