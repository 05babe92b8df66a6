import { PRICES, type Priced } from './prices.ts';

/** How much of what a year takes. */
export type Bill = Readonly<Partial<Record<Priced, number>>>;

/** A brand in a year: an evaluation every second year, one in ten ordered to rectify. */
export const LIFE = {
  /** Moments at which something falls due: reminders, lapses, terms that end. */
  milestones: 3,
  /** Commands of people: findings, orders, service, reports. */
  commands: 0.5,
  /** Notices to holders and counties; half of the moments tell both. */
  notices: 4.5,
  /** Deadlines that begin. */
  deadlines: 0.7,
  /** Head, events, rows and their index entries. */
  kilobytes: 24,
} as const;

const HOURS = 365 * 24;
const WORKING_DAYS = 250;
const OFFICES = 15;
const SHARDS = 64;
const QUARTERS = 4;
/** Days of a quarter on which its report may be due. */
const REPORT_DAYS = 15;

/**
 * Items of a commit on DynamoDB: head, two events, command id, notices; two units each in a
 * transaction, and one an index entry that changes. The calls behind these are counted on DynamoDB
 * Local: `npm run test:dynamodb`, `calls.test.ts`.
 */
const COMMIT_WRITES = 2 * 5 + 3;
/** A step of a notice is one transaction of one item and its index entry: claimed, then settled. */
const NOTICE_WRITES = 2 * (2 + 1);
/** Consistent, an item of a few kB. */
const LOAD_READS = 2;

/** A brand advances or takes a command in some 30 ms, a mail goes out in some 200 ms, at 1 GB. */
const COMMIT_SECONDS = 0.03;
const MAIL_SECONDS = 0.2;

/** States that a fan-out of n items passes: plan, map, report, start and end; one work an item. */
const transitions = (items: number) => 5 + 2 * items;

/** What is watched, and kept secret. */
export const WATCH = { alarm: 45, metric: 14, key: 2, secret: 1 } as const;

const stored = (brands: number) => {
  const gb = (brands * LIFE.kilobytes) / 1e6;
  return { storedGb: gb, restorableGb: gb };
};

/** What is the same for all designs: facts are committed and kept, notices sent. */
const work = (brands: number) => {
  const commits = brands * (LIFE.milestones + LIFE.commands);
  const notices = brands * LIFE.notices;
  return {
    writeUnit: commits * COMMIT_WRITES + notices * NOTICE_WRITES,
    readUnit: (commits + notices) * LOAD_READS,
    gbSecond: commits * COMMIT_SECONDS + notices * MAIL_SECONDS,
    mail: notices,
    event: notices,
    logGb: notices / 1e6,
    ...stored(brands),
    ...WATCH,
  };
};

/** This product: an hourly sweep of 64 shards asks one sparse index. */
export function sweep(brands: number): Bill {
  const shardRuns = HOURS * SHARDS;
  const officeRuns = WORKING_DAYS * OFFICES;
  const base = work(brands);
  /** The report of a quarter reads every brand's record. */
  const records = QUARTERS * brands;
  return {
    ...base,
    // The query of an idle shard; what has something to do reads the calendar and the scheme, too.
    readUnit:
      base.readUnit +
      shardRuns * 0.5 +
      brands * LIFE.milestones * 2 * LOAD_READS +
      records * (LIFE.kilobytes / 4),
    gbSecond: base.gbSecond + shardRuns * 0.05 + officeRuns * 1 + records * 0.005,
    request:
      shardRuns +
      officeRuns +
      QUARTERS * REPORT_DAYS +
      2 * (HOURS + WORKING_DAYS) +
      brands * LIFE.commands,
    transition: HOURS * transitions(SHARDS) + WORKING_DAYS * transitions(OFFICES),
    schedule: HOURS + 365 + 52 + QUARTERS * REPORT_DAYS,
    logGb: base.logGb + (shardRuns * 2) / 1e6,
  };
}

/** An execution per deadline that waits for each milestone; a year is the longest that it can. */
export function executions(brands: number): Bill {
  const base = work(brands);
  const waits = brands * (LIFE.milestones + LIFE.deadlines);
  return { ...base, request: waits, transition: waits * 4 };
}

/** A schedule per milestone, made with the deadline and deleted when it is cured. */
export function schedules(brands: number): Bill {
  const base = work(brands);
  const fired = brands * LIFE.milestones;
  return { ...base, request: fired, schedule: fired };
}

/** Every brand is read every day to see whether something is due. */
export function dailyScan(brands: number): Bill {
  const base = work(brands);
  const reads = 365 * brands;
  return {
    ...base,
    // Eventually consistent; a scan reads the events and rows that lie beside the heads, too.
    readUnit: base.readUnit + reads * (LIFE.kilobytes / 4) * 0.5,
    gbSecond: base.gbSecond + reads * 0.001,
    request: 365 * SHARDS,
    transition: 365 * transitions(SHARDS),
    schedule: 365,
  };
}

export const dollars = (bill: Bill): number =>
  (Object.entries(bill) as [Priced, number][]).reduce(
    (sum, [what, amount]) => sum + amount * PRICES[what].usd,
    0,
  );
