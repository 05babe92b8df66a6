import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { loopbackOnly } from './guard.ts';

export interface RunningServer {
  /** `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Stops listening and ends the connections that are open. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
export const DEFAULT_PORT = 8787;

export const urlOf = (port: number): string => `http://${HOST}:${port}`;

/** A port of the loopback interface that is free now: mails name it before anything listens on it. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Serves the app on the loopback interface only. Port 0 takes a free one.
 * @throws the system's error, such as `EADDRINUSE`, when it cannot listen.
 */
export async function serveLocally(app: Hono, port = DEFAULT_PORT): Promise<RunningServer> {
  const guarded = new Hono().use(loopbackOnly).all('*', ({ req }) => app.fetch(req.raw));
  const server = createAdaptorServer({ fetch: guarded.fetch, hostname: HOST });
  server.listen(port, HOST);
  await once(server, 'listening');
  return {
    url: urlOf((server.address() as AddressInfo).port),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
