/** One structured line; the host decides where it goes. Never a name, an address or a document. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Readonly<Record<string, unknown>>,
) => void;
