export type StreamKind =
  | 'brand'
  | 'party'
  | 'office'
  | 'cycle'
  | 'notice-batch'
  | 'public-report'
  | 'calendar'
  | 'scheme';
export type StreamId = `${StreamKind}:${string}`;
