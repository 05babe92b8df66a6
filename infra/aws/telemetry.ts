import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Log } from '../../shared/log.ts';
import { NAMESPACE } from './names.ts';

const logger = new Logger();
const metrics = new Metrics({ namespace: NAMESPACE });

/** One JSON line each, with the request and the correlation of the run. */
export const log: Log = (level, message, fields) => logger[level](message, fields);

interface Correlated {
  /** An HTTP request. */
  readonly requestContext?: { readonly requestId?: string };
  /** An event of EventBridge. */
  readonly id?: string;
  /** The moment that all functions of one workflow's execution work at. */
  readonly now?: string;
}

const correlate: MiddlewareObj<Correlated> = {
  before: ({ event }) => {
    logger.setCorrelationId(event.requestContext?.requestId ?? event.id ?? event.now);
  },
};

/** The counts of a report become metrics: alarms watch them. */
const countAnswers: MiddlewareObj<Correlated, { readonly counts?: Record<string, number> }> = {
  after: ({ response }) => {
    const counts = Object.entries(response?.counts ?? {});
    for (const [name, value] of counts) metrics.addMetric(name, MetricUnit.Count, value);
    if (counts.length > 0) metrics.publishStoredMetrics();
  },
};

/** Makes a function a Lambda handler: what it logs carries its context, what it counts is measured. */
export const onLambda = (run: (event: never, context: Context) => Promise<unknown>) =>
  middy()
    .use([injectLambdaContext(logger, { resetKeys: true }), correlate, countAnswers])
    .handler(run as never);
