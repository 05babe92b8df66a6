import { RemovalPolicy } from 'aws-cdk-lib';
import { ClientAttributes, Mfa, StringAttribute, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

/** Whose tokens are believed. */
export interface Issuer {
  readonly url: string;
  readonly audience: readonly string[];
  /** Before the claims `role`, `office` and `party`. */
  readonly claimPrefix: string;
}

/** People are invited by an administrator, who alone says what they are. */
class People extends Construct implements Issuer {
  readonly url: string;
  readonly audience: readonly string[];
  readonly claimPrefix = 'custom:';

  constructor(scope: Construct, id: string) {
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
      disableOAuth: true,
      // Otherwise whoever has signed in could make himself a city officer.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    this.url = pool.userPoolProviderUrl;
    this.audience = [client.userPoolClientId];
    acknowledge(pool, {
      'AwsSolutions-COG3':
        'Threat protection needs the Plus plan, billed per person; a second factor is required of all',
      'AwsSolutions-COG8':
        'Threat protection needs the Plus plan, billed per person; a second factor is required of all',
    });
  }
}

export const issuerOf = (scope: Construct, identity: Stage['identity']): Issuer =>
  identity.kind === 'cognito'
    ? new People(scope, 'People')
    : { url: identity.issuer, audience: identity.audience, claimPrefix: identity.claimPrefix };
