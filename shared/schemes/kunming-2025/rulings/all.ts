import type { SchemeInput } from '../../format.ts';
import { periodRulings } from './periods.ts';
import { procedureRulings } from './procedure.ts';
import { sanctionRulings } from './sanctions.ts';
import { serviceRulings } from './service.ts';
import { textRulings } from './text.ts';

/** Every open legal question of the regulation. */
export const rulings: SchemeInput['rulings'] = [
  ...procedureRulings,
  ...periodRulings,
  ...serviceRulings,
  ...sanctionRulings,
  ...textRulings,
];
