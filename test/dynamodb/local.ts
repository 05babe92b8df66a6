import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

/** The npm package that carries AWS's DynamoDB Local. */
const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';
const CACHE = join(import.meta.dirname, '../../.cache/dynamodb-local');
const EMULATOR = join(CACHE, 'package/emulator');
const STARTS_WITHIN_MS = 30_000;

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

function fetchEmulator(): void {
  if (existsSync(join(EMULATOR, 'DynamoDBLocal.jar'))) return;
  mkdirSync(CACHE, { recursive: true });
  const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: CACHE });
  execFileSync('tar', ['-xzf', String(archive).trim()], { cwd: CACHE });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
}

/** Fetches DynamoDB Local, starts it, and stops it afterwards. Fails where Java is missing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  fetchEmulator();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const options = ['-inMemory', '-port', String(port), '-disableTelemetry'];
  const java = spawn(
    'java',
    ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', ...options],
    { cwd: EMULATOR, stdio: 'ignore' },
  );
  const failure = new Promise<never>((_, reject) => {
    java.once('error', (cause) =>
      reject(new Error('npm run test:dynamodb needs Java 11 or later', { cause })),
    );
    java.once('exit', (code) => reject(new Error(`DynamoDB Local stopped with ${code}`)));
  });
  failure.catch(() => {});
  const started = async () => {
    for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 100) {
      if (await answers(endpoint)) return;
      await pause(100);
    }
    java.kill();
    throw new Error(`DynamoDB Local did not start within ${STARTS_WITHIN_MS} ms`);
  };
  await Promise.race([started(), failure]);
  project.provide('dynamodbEndpoint', endpoint);
  return async () => {
    if (java.kill()) await once(java, 'exit');
  };
}
