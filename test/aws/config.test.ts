import { describe, expect, test } from 'vitest';
import { readStage, type StageInput } from '../../infra/config.ts';
import { STAGES } from '../../infra/stages.ts';

const [aws, cn] = STAGES as readonly [StageInput, StageInput];

describe('the settings of a stage', () => {
  test('what is not said is as an office would have it', () => {
    expect(readStage(aws)).toMatchObject({
      shards: 64,
      schedule: {
        sweepMinute: 0,
        digestAt: '08:30',
        calendarRequestAt: '09:00',
        quarterReportAt: '09:00',
      },
    });
  });

  test.each<[string, StageInput, string]>([
    ['SES in aws-cn', { ...cn, mail: { kind: 'ses' } }, 'aws-cn has no SES'],
    ['Cognito in aws-cn', { ...cn, identity: { kind: 'cognito' } }, 'aws-cn has no Cognito'],
    ['a region of the other partition', { ...aws, region: 'cn-north-1' }, 'is not in aws'],
    ['an issuer without TLS', withIssuer('http://id.kunming.example'), 'identity'],
    ['an address that ends in a slash', { ...aws, baseUrl: 'https://a.example/' }, 'baseUrl'],
    ['nobody who hears of alarms', { ...aws, operators: [] }, 'operators'],
    ['a time that is none', { ...aws, schedule: { digestAt: '24:30' } }, 'HH:mm'],
    ['a regulation that nobody wrote', { ...aws, scheme: 'atlantis-1' }, 'none of'],
    ['one beside it that nobody wrote', { ...aws, beside: ['atlantis-1'] }, 'none of'],
    ['a server without a host', { ...cn, mail: { kind: 'smtp', host: '' } }, 'Too small'],
    ['a name that no resource may have', { ...aws, name: 'Pilot!' }, 'name'],
  ])('%s is refused in words', (_, stage, words) => {
    expect(() => readStage(stage)).toThrow(words);
  });

  test('everything that is wrong is named at once', () => {
    const wrong: StageInput = { ...cn, mail: { kind: 'ses' }, identity: { kind: 'cognito' } };
    expect(() => readStage(wrong)).toThrow(/SES[\s\S]*Cognito/);
  });
});

function withIssuer(issuer: string): StageInput {
  return { ...aws, identity: { kind: 'oidc', issuer, audience: ['duekeeper'] } };
}
