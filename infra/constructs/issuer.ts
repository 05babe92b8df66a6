import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  ClientAttributes,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

/** Whose tokens are believed. */
export interface Issuer {
  readonly url: string;
  readonly audience: readonly string[];
  /** With which the console asks people to sign in: one of the audience, without a secret. */
  readonly clientId: string;
  /** Before the claims `role`, `office` and `party`. */
  readonly claimPrefix: string;
}

const WORKING_DAY = Duration.hours(9);

/** People are invited by an administrator, who alone says what they are. */
class People extends Construct implements Issuer {
  readonly url: string;
  readonly audience: readonly string[];
  readonly clientId: string;
  readonly claimPrefix = 'custom:';

  constructor(scope: Construct, id: string, stage: string, baseUrl: string) {
    super(scope, id);
    const attribute = () => new StringAttribute({ mutable: true, maxLen: 64 });
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      customAttributes: { role: attribute(), office: attribute(), party: attribute() },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const client = pool.addClient('Client', {
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${baseUrl}/sign-in/done`],
        logoutUrls: [`${baseUrl}/public`],
      },
      // A working day: whoever fills in a long form is still signed in when he sends it.
      idTokenValidity: WORKING_DAY,
      accessTokenValidity: WORKING_DAY,
      // Otherwise whoever has signed in could make himself a city officer.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    this.url = pool.userPoolProviderUrl;
    pool.addDomain('SignIn', {
      // Unique in its region over all accounts.
      cognitoDomain: { domainPrefix: `duekeeper-${stage}-${Aws.ACCOUNT_ID}` },
    });
    this.clientId = client.userPoolClientId;
    this.audience = [this.clientId];
    acknowledge(pool, {
      'AwsSolutions-COG3':
        'Threat protection needs the Plus plan, billed per person; a second factor is required of all',
      'AwsSolutions-COG8':
        'Threat protection needs the Plus plan, billed per person; a second factor is required of all',
    });
  }
}

/** Whoever has signed in comes back to `baseUrl`. */
export function issuerOf(scope: Construct, { name, identity }: Stage, baseUrl: string): Issuer {
  if (identity.kind === 'cognito') return new People(scope, 'People', name, baseUrl);
  const { issuer: url, audience, claimPrefix } = identity;
  return { url, audience, clientId: audience[0] as string, claimPrefix };
}
