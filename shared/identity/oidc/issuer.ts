import { JOSEError } from 'jose/errors';
import { createRemoteJWKSet } from 'jose/jwks/remote';
import { jwtVerify } from 'jose/jwt/verify';
import * as oauth from 'oauth4webapi';
import { epochOf, type Moment } from '../../calendar/moment.ts';
import { Refusal } from '../../refusal.ts';

export interface IssuerSettings {
  /** As its tokens name it; its metadata lie at `/.well-known/openid-configuration` below. */
  readonly url: string;
  /** Id of the console there: a public client, so it has no secret and proves itself by PKCE. */
  readonly clientId: string;
}

/** What has to be remembered between leaving for the issuer and coming back, by the browser only. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** What the authorizer of an HTTP API takes: signatures by RSA. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** A token that is not valid, or not any more; not that the issuer could not be asked. */
const isInvalid = (error: unknown) =>
  error instanceof JOSEError && !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT'].includes(error.code);

const isRefused = (error: unknown) =>
  error instanceof oauth.AuthorizationResponseError ||
  error instanceof oauth.ResponseBodyError ||
  error instanceof oauth.OperationProcessingError;

/** Signing in at an issuer of OpenID Connect, by the authorization-code flow with PKCE. */
export function openIssuer({ url, clientId }: IssuerSettings, clock: () => Moment) {
  const issuer = new URL(url);
  const client: oauth.Client = { client_id: clientId };
  // A stage takes https only; a test's issuer is on loopback.
  const options = { [oauth.allowInsecureRequests]: issuer.protocol === 'http:' };

  async function load() {
    const response = await oauth.discoveryRequest(issuer, options);
    const server = await oauth.processDiscoveryResponse(issuer, response);
    const { authorization_endpoint: authorize, jwks_uri: jwks } = server;
    if (!authorize || !jwks) throw new Error(`${url} names no endpoint to sign in at, or no keys`);
    return { server, authorize, keys: createRemoteJWKSet(new URL(jwks)) };
  }

  let loaded: ReturnType<typeof load> | undefined;
  function discover() {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  }

  /** The claims of a token that is valid now; undefined for any other. */
  async function read(token: string): Promise<Claims | undefined> {
    const { server, keys } = await discover();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: server.issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        currentDate: new Date(epochOf(clock())),
      });
      return payload;
    } catch (error) {
      if (isInvalid(error)) return undefined;
      throw error;
    }
  }

  /** Where to send a browser that is to come back to `redirectUri`. */
  async function leave(redirectUri: string): Promise<{ to: string; pending: Pending }> {
    const { authorize } = await discover();
    const pending = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
    };
    const to = new URL(authorize);
    const asked = {
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    };
    for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
    return { to: to.href, pending };
  }

  /**
   * The ID token for what the browser came back with.
   * @throws Refusal `sign-in.refused` when the issuer, or what it answers, does not confirm it.
   */
  async function comeBack(to: URL, redirectUri: string, pending: Pending) {
    const { server } = await discover();
    try {
      const parameters = oauth.validateAuthResponse(server, client, to, pending.state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        redirectUri,
        pending.verifier,
        options,
      );
      const { id_token: token = '' } = await oauth.processAuthorizationCodeResponse(
        server,
        client,
        response,
        { expectedNonce: pending.nonce, requireIdToken: true },
      );
      const claims = await read(token);
      if (claims) return { token, claims };
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
    throw new Refusal('sign-in.refused', '登录没有完成，请重新登录');
  }

  /** Where the issuer's own session is ended, if it says so. */
  async function signOutAt(returnTo: string): Promise<string | undefined> {
    const { end_session_endpoint: endpoint } = (await discover()).server;
    if (!endpoint) return undefined;
    const at = new URL(endpoint);
    at.searchParams.set('client_id', clientId);
    at.searchParams.set('post_logout_redirect_uri', returnTo);
    // Cognito's name of it.
    at.searchParams.set('logout_uri', returnTo);
    return at.href;
  }

  return { read, leave, comeBack, signOutAt };
}

export type Issuer = ReturnType<typeof openIssuer>;
