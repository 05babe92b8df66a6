/** Namespace of the metrics that functions write and alarms watch; the dimension is `service`. */
export const NAMESPACE = 'Duekeeper';
