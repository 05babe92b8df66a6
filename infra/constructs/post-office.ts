import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import type { Grant, ServiceFunction } from './service-function.ts';

export interface PostOfficeProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly deadLetters: IQueue;
  /** Hears what became of a mail. */
  readonly feedback: ServiceFunction;
}

type SmtpSettings = Extract<Stage['mail'], { kind: 'smtp' }>;

/** How mail leaves: SES with its events, or somebody's SMTP server with its credentials. */
export class PostOffice extends Construct {
  /** What a function gets that mails. */
  readonly sending: Grant;

  constructor(scope: Construct, id: string, props: PostOfficeProps) {
    super(scope, id);
    const { sender, recipients, mail } = props.stage;
    const { environment, allows } =
      mail.kind === 'ses' ? this.throughSes(props) : this.throughSmtp(mail, props);
    const common = { SENDER: sender, RECIPIENTS: recipients.join(',') };
    this.sending = { environment: { ...common, ...environment }, allows };
  }

  private throughSes({ stage, deadLetters, feedback }: PostOfficeProps): Grant {
    const configurationSet = new ConfigurationSet(this, 'Mails', { reputationMetrics: true });
    const identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(stage.sender.split('@')[1] as string),
    });
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    new Rule(this, 'Feedback', {
      description: 'What became of a mail of this service',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
        },
      },
      targets: [
        new LambdaFunction(feedback.lambda, { deadLetterQueue: deadLetters, retryAttempts: 8 }),
      ],
    });
    const { configurationSetName } = configurationSet;
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSetName,
    });
    return {
      environment: { CONFIGURATION_SET: configurationSetName },
      allows: [{ actions: ['ses:SendRawEmail'], resources: [identity.emailIdentityArn, set] }],
    };
  }

  private throughSmtp({ host, port }: SmtpSettings, { key }: PostOfficeProps): Grant {
    const secret = new Secret(this, 'Credentials', {
      description: 'User name and password of the SMTP server: fill in before the first sweep',
      encryptionKey: key,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: '' }),
        generateStringKey: 'password',
      },
    });
    acknowledge(secret, {
      'AwsSolutions-SMG4':
        'The mail server owns the password; docs/runbook.md says how to change it',
    });
    return {
      environment: { SMTP_HOST: host, SMTP_PORT: String(port), SMTP_SECRET: secret.secretArn },
      allows: [
        { actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] },
        { actions: ['kms:Decrypt'], resources: [key.keyArn] },
      ],
    };
  }
}
