import type { Service } from '../../register/brand/evidence.ts';
import { caseOf } from '../draft.ts';
import { cited, decisionOf } from '../kinds/decision.ts';
import { HEARING_TITLE } from '../kinds/hearing.ts';
import { ORDER_TITLE } from '../kinds/order.ts';
import { paragraph, SERVICE_METHODS } from '../wording.ts';
import {
  boxes,
  cell,
  dayOrBlank,
  form,
  type Paper,
  type PaperScene,
  signature,
  type Writers,
} from './paper.ts';

interface Served {
  readonly id: string;
  readonly document: string;
  readonly service?: Service;
  readonly caseId?: string;
  readonly decisionId?: string;
}

const METHODS = Object.entries(SERVICE_METHODS);

/** 送达回证: goes with its document, and comes back signed. */
function receipt(served: Served, { state }: PaperScene): readonly Paper[] {
  const { id, document, service, ...about } = served;
  const methods = boxes(
    METHODS.map(([, name]) => name),
    (i) => METHODS[i]?.[0] === service?.method,
  );
  return [
    {
      ...about,
      id: `receipt/${id}${service ? `/${service.on}` : ''}`,
      draft: !service,
      title: '送达回证',
      blocks: [
        form(
          [cell('送达文书', document)],
          [
            cell('受送达人', state.holder.name),
            cell('统一社会信用代码', state.holder.creditCode ?? ''),
          ],
          [cell('送达地点')],
          [cell('送达方式', methods.join('　'))],
          [
            cell('收到（发出）日期', dayOrBlank(service?.on)),
            cell('视为送达日期', dayOrBlank(service?.effectiveOn)),
          ],
          [signature('受送达人签名或者盖章'), signature('代收人签名及与受送达人关系')],
          [cell('拒收事由、见证人'), cell('公告送达的原因和经过', service?.reason ?? '')],
          [
            signature('送达人签名（二人）'),
            cell('凭证存放', service ? `${service.proof.title}（${service.proof.reference}）` : ''),
          ],
        ),
        paragraph(
          '邮寄送达的，以回执注明的收件日期为送达日期；电子送达须有受送达人签订的送达地址确认书。',
        ),
      ],
    },
  ];
}

const ofOrder = ({ caseId }: { readonly caseId: string }, scene: PaperScene) => {
  const order = caseOf(scene, caseId).orders.at(-1);
  if (!order) return [];
  const { stage, number = '', services } = order;
  const document = `《${ORDER_TITLE}》${number}`;
  return receipt({ id: `${caseId}/${stage}`, caseId, document, service: services.at(-1) }, scene);
};

const ofHearing = ({ caseId }: { readonly caseId: string }, scene: PaperScene) => {
  const { hearing, hearingNumber = '' } = caseOf(scene, caseId).sanction ?? {};
  const document = `《${HEARING_TITLE}》${hearingNumber}`;
  return receipt({ id: `${caseId}/hearing`, caseId, document, service: hearing?.service }, scene);
};

const ofDecision = ({ decisionId }: { readonly decisionId: string }, scene: PaperScene) => {
  const decision = decisionOf(scene, decisionId);
  const { caseId, service } = decision;
  return receipt({ id: decisionId, caseId, decisionId, document: cited(decision), service }, scene);
};

const ofEvaluation = (_: unknown, scene: PaperScene) => {
  const { enrolment } = scene.state.evaluation;
  if (!enrolment) return [];
  const { cycle, number, service } = enrolment;
  return receipt({ id: `evaluation/${cycle}`, document: `《评估通知》${number}`, service }, scene);
};

export const receiptWriters: Writers = {
  OrderNumbered: ofOrder,
  OrderServed: ofOrder,
  ServiceCorrected: ofOrder,
  OrderToServeAgain: ofOrder,
  SanctionTakenUp: ofHearing,
  HearingNoticeNumbered: ofHearing,
  HearingNoticeServed: ofHearing,
  HearingToServeAgain: ofHearing,
  DecisionNumbered: ofDecision,
  DecisionServed: ofDecision,
  EvaluationEnrolled: ofEvaluation,
  EvaluationNoticeToServeAgain: ofEvaluation,
  EvaluationNoticeServed: ofEvaluation,
};

/** 送达地址确认书: electronic service needs the holder's signature on it. */
function address(_: unknown, { state }: PaperScene): readonly Paper[] {
  const { electronicConsent: consent, holder } = state;
  return [
    {
      id: `address/${holder.id}${consent ? `/${consent.on}` : ''}`,
      draft: !consent,
      title: '送达地址确认书',
      blocks: [
        form(
          [cell('受送达人', holder.name), cell('统一社会信用代码', holder.creditCode ?? '')],
          [cell('劳务品牌', state.name)],
          [cell('送达地址和邮政编码'), cell('收件人、联系电话')],
          [
            cell(
              '是否同意电子送达',
              boxes(['同意', '不同意'], (i) => Boolean(consent) && i === 0).join('　'),
            ),
          ],
          [cell('电子送达的方式和地址'), cell('同意日期', dayOrBlank(consent?.on))],
          [
            cell(
              '确认书存放',
              consent ? `${consent.document.title}（${consent.document.reference}）` : '',
            ),
          ],
          [signature('受送达人签名或者盖章'), signature('经办人签名')],
        ),
        paragraph('告知事项：'),
        {
          kind: 'list',
          items: [
            '本单位确认上述地址用于接收劳务品牌管理的各类文书，内容真实、准确；',
            '地址变更的，应当书面告知；未告知的，按原确认的地址送达；',
            '同意电子送达的，以送达信息到达上述电子地址的日期为送达日期；不同意的，不影响其他方式送达。',
          ],
        },
      ],
    },
  ];
}

export const addressWriters: Writers = {
  ApplicationFiled: address,
  BrandEntered: address,
  BrandTransferred: address,
  ElectronicServiceConsented: address,
};
