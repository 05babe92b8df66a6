/** What an option sets when it chooses the event that starts a period. */
export const startingOn = (rule: string, event: string, label: string) => [
  { rule, field: 'startsOn' as const, value: event },
  { rule, field: 'startLabel' as const, value: label },
];
