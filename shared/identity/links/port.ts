/** A secret that links are signed with. */
export interface LinkKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Where the keys lie. An old key stays until the last link that it signed has expired. */
export interface LinkKeys {
  /** The one that signs. */
  current(): Promise<LinkKey>;
  /** Absent for an id that no key has, or has any more. */
  byId(id: string): Promise<LinkKey | undefined>;
}
