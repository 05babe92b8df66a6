import { Hono, type Context as Request } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import { failureOf } from '../../shared/failure.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { actorFromClaims } from '../../shared/identity/claims.ts';
import { ownCommandId } from '../../shared/identity/command-id.ts';
import { LedgerUnavailable } from '../../shared/ledger/port.ts';
import type { Log } from '../../shared/log.ts';
import { Refusal } from '../../shared/refusal.ts';

/** What API Gateway hands on once its authorizer has verified the token. */
interface Verified {
  readonly Bindings: {
    readonly event: {
      readonly requestContext: {
        readonly authorizer: { readonly jwt: { readonly claims: Record<string, unknown> } };
      };
    };
  };
}

const actorOf = ({ env }: Request<Verified>, prefix: string): Actor =>
  actorFromClaims(env.event.requestContext.authorizer.jwt.claims, prefix);

const STATUS: readonly (readonly [code: RegExp, status: ContentfulStatusCode])[] = [
  [/^actor\./, 403],
  [/^(input|command)\./, 400],
  [/./, 422],
];

/** A refusal leaves a function as an error whose cause it is. */
function answerTo(error: Error): readonly [object, ContentfulStatusCode] {
  const refusal = error instanceof Refusal ? error : error.cause;
  if (refusal instanceof Refusal) {
    const { code, requirement, details } = refusal;
    const status = STATUS.find(([pattern]) => pattern.test(code))?.[1] ?? 422;
    return [{ code, requirement, details }, status];
  }
  return error instanceof LedgerUnavailable
    ? [
        { code: 'ledger.unavailable', requirement: '登记簿暂时不可用，请用同一 commandId 重试' },
        503,
      ]
    : [{ code: 'command.failed', requirement: '未能办理，请用同一 commandId 重试' }, 500];
}

const Body = z.looseObject({ commandId: z.string().check(z.minLength(1)) });

/**
 * `POST /commands` with `{ stream, commandId, command }`; who acts is read from the token and from
 * nowhere else. The id of a command is kept apart from everybody else's.
 */
export function createCommandApi(
  execute: (event: unknown) => Promise<unknown>,
  claimPrefix: string,
): Hono<Verified> {
  const app = new Hono<Verified>();
  app.post('/commands', async (request) => {
    const actor = actorOf(request, claimPrefix);
    const body = Body.safeParse(await request.req.json().catch(() => undefined));
    if (!body.success) throw new Refusal('input.invalid', '请求应为 JSON，并附 commandId');
    const commandId = ownCommandId(actor, body.data.commandId);
    return request.json((await execute({ ...body.data, commandId, actor })) as object);
  });
  app.onError((error, request) => request.json(...answerTo(error)));
  return app;
}

/** Pages for anybody, opened anew for each request: only GET. */
export function createOpenSite(open: () => Promise<Hono>, log: Log): Hono {
  const app = new Hono();
  app.get('*', async (request) => (await open()).fetch(request.req.raw));
  app.onError((error, request) => {
    log('error', 'open pages failed', { failure: failureOf('public', error) });
    return request.json(...answerTo(error));
  });
  return app;
}
