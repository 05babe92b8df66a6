import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { INDEXES, KEY } from '../../shared/ledger/dynamodb/keys.ts';
import { acknowledge } from '../constructs/acknowledge.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The record itself. Apart from the service, so that no deployment of that can touch it. */
export class LedgerStack extends Stack {
  readonly table: Table;
  readonly key: Key;
  /** Keys that links are signed with, by key id: `current` names the one that signs. */
  readonly linkKeys: Secret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: 'Duekeeper: ledger and secrets',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Ledger', {
      partitionKey: string(KEY.pk),
      sortKey: string(KEY.sk),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
    });
    for (const { name, pk, sk } of Object.values(INDEXES))
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: string(pk),
        sortKey: string(sk),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    this.linkKeys = this.makeLinkKeys();
  }

  private makeLinkKeys(): Secret {
    const secret = new Secret(this, 'LinkKeys', {
      description: 'Duekeeper: keys of signed links, by key id',
      encryptionKey: this.key,
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        passwordLength: 64,
        excludePunctuation: true,
      },
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4':
        'Links live for months: a new key is added under a new id by hand, docs/runbook.md says how',
    });
    return secret;
  }
}
