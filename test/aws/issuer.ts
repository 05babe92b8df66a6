import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of OpenID Connect on loopback: it signs in, without asking, whom the test names. */
export async function startIssuer(clientId: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'i1', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, URLSearchParams>();
  let claims: Record<string, unknown> = {};

  const tokenFor = (
    own: Record<string, unknown>,
    audience = clientId,
    lifetime = '1h',
    key = privateKey,
  ) =>
    new SignJWT(own)
      .setProtectedHeader({ alg: 'RS256', kid: 'i1' })
      .setIssuer(url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(key);

  async function exchange(form: URLSearchParams): Promise<[number, object]> {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === form.get('redirect_uri') &&
      form.get('client_id') === clientId;
    if (!fits) return [400, { error: 'invalid_grant' }];
    const id_token = await tokenFor({ ...claims, nonce: asked.get('nonce') });
    return [200, { access_token: 'a', token_type: 'Bearer', expires_in: 3600, id_token }];
  }

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return answer(200, {
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          end_session_endpoint: `${url}/logout`,
        });
      case '/keys':
        return answer(200, { keys: [jwk] });
      case '/token': {
        let body = '';
        for await (const chunk of request) body += chunk;
        return answer(...(await exchange(new URLSearchParams(body))));
      }
      default:
        return answer(404, {});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    tokenFor,
    /** Who will have signed in. */
    becomes(own: Record<string, unknown>) {
      claims = own;
    },
    /** What the browser is sent back with from the page to sign in at. */
    signIn(page: string): string {
      const asked = new URL(page).searchParams;
      const code = randomUUID();
      codes.set(code, asked);
      const back = new URLSearchParams({ code, state: asked.get('state') ?? '' });
      return `${asked.get('redirect_uri')}?${back}`;
    },
    close: () => server.close(),
  };
}
