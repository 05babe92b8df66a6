import { checkMaterials } from './commands/check-materials.ts';
import { enrolInEvaluation } from './commands/enrol-in-evaluation.ts';
import { fileMaterials } from './commands/file-materials.ts';
import { findMaterialsMissing } from './commands/find-materials-missing.ts';
import { giveCountyOpinion } from './commands/give-county-opinion.ts';
import { postponeMaterials } from './commands/postpone-materials.ts';
import { recordEvaluation } from './commands/record-evaluation.ts';
import { serveEvaluationNotice } from './commands/serve-evaluation-notice.ts';

/** From a cycle's notice to the city's conclusion. */
export const EVALUATION_COMMANDS = {
  'enrol-in-evaluation': enrolInEvaluation,
  'serve-evaluation-notice': serveEvaluationNotice,
  'postpone-materials': postponeMaterials,
  'file-materials': fileMaterials,
  'check-materials': checkMaterials,
  'give-county-opinion': giveCountyOpinion,
  'find-materials-missing': findMaterialsMissing,
  'record-evaluation': recordEvaluation,
} as const;
