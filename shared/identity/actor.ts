/** Who may act. `system` is the sweep itself. */
export const ROLES = [
  'holder',
  'county-officer',
  'county-lead',
  'city-officer',
  'legal-reviewer',
  'signatory',
  'auditor',
  'public',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Tasks belong to offices; a person is named only so that a drafter cannot sign. */
export interface Actor {
  readonly role: Role;
  /** Opaque id of the person or account. */
  readonly id: string;
  /** Office code for staff. */
  readonly office?: string;
  /** Party id for holders. */
  readonly party?: string;
}

export const SYSTEM: Actor = { role: 'system', id: 'system' };
