import { dayOf } from '../../shared/calendar/moment.ts';
import { type Schemes, schemesNamed } from '../schemes.ts';
import { clock } from './clock.ts';
import { readEnvironment, SchemeEnvironment } from './environment.ts';

/** The schemes that a function works under, as they are in force when it starts. */
export const openSchemes = (variables: NodeJS.ProcessEnv): Schemes =>
  schemesNamed(readEnvironment(SchemeEnvironment, variables).SCHEME, dayOf(clock()));
