import { expect, test } from 'vitest';
import { ExecuteCommandInput } from '../../functions/execute-command.ts';

const taken = (stream: string, commandId: string) =>
  ExecuteCommandInput.safeParse({
    stream,
    commandId,
    actor: { role: 'city-officer', id: 'somebody' },
    command: { type: 'register-party' },
  }).success;

test.each([
  ['what people and the product choose', 'party:p1', 'a2f0c7d4', true],
  ['nothing at all', 'party:', 'a2f0c7d4', false],
  ['a stream too long for a key', `party:${'p'.repeat(301)}`, 'a2f0c7d4', false],
  ['a command too long for a key', 'party:p1', 'a'.repeat(301), false],
])('an id of %s', (_what, stream, commandId, is) => expect(taken(stream, commandId)).toBe(is));
