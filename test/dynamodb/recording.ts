import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A request as it went out: its name, and its input in the SDK's shape. */
export interface Recorded {
  readonly name: string;
  readonly input: object;
}

/** The requests that a client makes from now on. */
export function recording(client: DynamoDBClient): Recorded[] {
  const requests: Recorded[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      requests.push({ name: String(context.commandName), input: args.input });
      return next(args);
    },
    { step: 'initialize' },
  );
  return requests;
}
