export type StreamKind =
  | 'brand'
  | 'party'
  | 'office'
  | 'cycle'
  | 'notice-batch'
  | 'calendar'
  | 'scheme';
export type StreamId = `${StreamKind}:${string}`;
