import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { METRICS } from '../../functions/background/metrics.ts';
import { rootExpectedAt } from '../../functions/records/daily-roots.ts';
import { formatHongKongTime } from '../../rules/time.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { ofType, type Resource, synthesise } from './synthesised.ts';

const { service, edge } = synthesise();
const text = (value: unknown) => JSON.stringify(value);
const idsOf = (type: string) => ofType(service, type).map(({ id }) => id);

const Alarm = z.object({
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
  AlarmActions: z.array(z.unknown()).min(1),
  AlarmDescription: z.string().min(20),
});
const alarmsOf = (resources: Readonly<Record<string, Resource>>) =>
  ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => Alarm.parse(properties));
const alarms = alarmsOf(service);
const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);
const watches = (metric: string, id: string) =>
  watched(metric).some(({ Dimensions }) => text(Dimensions).includes(`"${id}"`));

const Mapping = z.object({
  BatchSize: z.int(),
  BisectBatchOnFunctionError: z.literal(true),
  FunctionResponseTypes: z.tuple([z.literal('ReportBatchItemFailures')]),
  MaximumRetryAttempts: z.int().min(1).max(10),
  MaximumRecordAgeInSeconds: z.int().min(60).max(86_399),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
  FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
  FunctionName: z.unknown(),
});
const Filter = z.strictObject({
  eventName: z.array(z.string()),
  dynamodb: z.strictObject({
    Keys: z.strictObject({
      pk: z.strictObject({ S: z.tuple([z.strictObject({ prefix: z.string() })]) }),
    }),
  }),
});

describe('the stream of the cases table', () => {
  const mappings = ofType(service, 'AWS::Lambda::EventSourceMapping').map(({ properties }) =>
    Mapping.parse(properties),
  );
  const filters = mappings.map(({ FilterCriteria }) => {
    const pattern: unknown = JSON.parse(FilterCriteria.Filters[0].Pattern);
    return Filter.parse(pattern);
  });

  test('starts deliver-effects and nothing else', () => {
    expect(mappings).toHaveLength(1);
    expect(text(mappings[0]?.FunctionName)).toContain('delivereffects');
  });

  test('wakes it for new rows only: a lease or an acknowledgement would wake it for ever', () => {
    expect(filters.map(({ eventName }) => eventName)).toEqual([['INSERT']]);
  });

  test('wakes it for effects and for no other row', () => {
    const prefix = filters[0]?.dynamodb.Keys.pk.S[0].prefix ?? '';
    const ref = { kind: 'case', id: 'a' } as const;
    expect(rowKeys.effect(ref, 1, 0).pk.startsWith(prefix)).toBe(true);
    const others = [
      rowKeys.record(ref),
      rowKeys.event(ref, 1),
      rowKeys.request('a'),
      rowKeys.reference('a'),
      rowKeys.posting('a', 'b'),
      rowKeys.access(ref, 1),
      rowKeys.release('a', 1),
      rowKeys.attempt('a', 'b'),
      rowKeys.decisionsOfDay('2026-11-23'),
      rowKeys.performance('a'),
    ];
    for (const { pk } of others) expect(pk.startsWith(prefix), pk).toBe(false);
  });

  test('is not blocked by a record nobody can read, and keeps the record itself', () => {
    const buckets = idsOf('AWS::S3::Bucket');
    const [mapping] = mappings;
    expect(buckets.some((id) => text(mapping?.DestinationConfig).includes(`"${id}"`))).toBe(true);
  });
});

describe('schedules', () => {
  const Schedule = z.object({
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().optional(),
    Target: z.object({
      Arn: z.unknown(),
      Input: z.string(),
      DeadLetterConfig: z.object({ Arn: z.unknown() }),
    }),
  });
  const schedules = ofType(service, 'AWS::Scheduler::Schedule').map(({ properties }) =>
    Schedule.parse(properties),
  );

  const calledAt = (expression: string) =>
    schedules.filter(({ ScheduleExpression }) => ScheduleExpression === expression);

  test('effects are swept and deadlines rung every minute', () => {
    const called = calledAt('rate(1 minute)').map(({ Target }) => text(Target.Arn));
    expect(called).toHaveLength(2);
    expect(called.filter((name) => name.includes('delivereffects'))).toHaveLength(1);
    expect(called.filter((name) => name.includes('ringdeadlines'))).toHaveLength(1);
  });

  test('figures are counted every night of Hong Kong', () => {
    const nightly = calledAt('cron(30 2 * * ? *)');
    expect(nightly.map(({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone)).toEqual([
      'Asia/Hong_Kong',
    ]);
    expect(text(nightly[0]?.Target.Arn)).toContain('measureperformance');
  });

  test('ended days are signed shortly after midnight of Hong Kong', () => {
    const nightly = calledAt('cron(20 0 * * ? *)');
    expect(nightly.map(({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone)).toEqual([
      'Asia/Hong_Kong',
    ]);
    expect(text(nightly[0]?.Target.Arn)).toContain('signdailyroot');
    const [hour, minute] = formatHongKongTime(rootExpectedAt(HongKongDate.parse('2026-11-23'))).split(':');
    expect([hour, Number(minute)]).toEqual(['00', 30]);
    expect(schedules).toHaveLength(4);
  });

  test('each call says the moment it is for', () => {
    for (const { Target } of schedules)
      expect(Target.Input).toBe('{"time":"<aws.scheduler.scheduled-time>"}');
  });

  test('a call that failed, or never came about, is kept in a queue', () => {
    const queues = idsOf('AWS::SQS::Queue');
    for (const { Target } of schedules)
      expect(queues.filter((id) => text(Target.DeadLetterConfig).includes(`"${id}"`))).toHaveLength(1);
    const kept = ofType(service, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) => text(properties));
    // And of results of scans, and of mail that came back.
    expect(kept).toHaveLength(schedules.length + 2);
    for (const config of kept) expect(queues.filter((id) => config.includes(`"${id}"`))).toHaveLength(1);
  });
});

describe('alarms', () => {
  test.each(idsOf('AWS::Lambda::Function'))('%s rings when it fails or is throttled', (id) => {
    expect(watches('Errors', id)).toBe(true);
    expect(watches('Throttles', id)).toBe(true);
  });

  test.each(idsOf('AWS::SQS::Queue'))('%s rings when anything is in it', (id) => {
    const depth = watched('ApproximateNumberOfMessagesVisible');
    expect(depth.some(({ Dimensions }) => text(Dimensions).includes(`"${id}"`))).toBe(true);
  });

  test('the stream rings when it falls behind or drops a batch', () => {
    const deliverer = idsOf('AWS::Lambda::Function').find((id) => id.startsWith('delivereffects')) ?? 'none';
    expect(watches('IteratorAge', deliverer)).toBe(true);
    expect(watches('DestinationDeliveryFailures', deliverer)).toBe(true);
  });

  test('effects given up ring, and so do error pages, at the gateway and at the edge', () => {
    expect(watched(METRICS.buried).map(({ Dimensions }) => Dimensions)).toEqual([
      [{ Name: 'service', Value: METRICS.service }],
    ]);
    expect(watched('5xx')).toHaveLength(1);
    expect(alarmsOf(edge).map(({ MetricName }) => MetricName)).toContain('5xxErrorRate');
  });

  test('a day without a root rings, also when nothing runs that could fail', () => {
    const [alarm, ...others] = ofType(service, 'AWS::CloudWatch::Alarm')
      .map(({ properties }) => properties)
      .filter(({ MetricName }) => MetricName === METRICS.rooted);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      Namespace: METRICS.namespace,
      Statistic: 'Sum',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 3600,
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
      Dimensions: [{ Name: 'service', Value: METRICS.service }],
    });
  });

  test('alarms may reach their topics', () => {
    for (const resources of [service, edge]) {
      const policies = ofType(resources, 'AWS::SNS::TopicPolicy').map(({ properties }) => text(properties));
      expect(policies).toHaveLength(1);
      expect(policies[0]).toContain('cloudwatch.amazonaws.com');
    }
  });
});
