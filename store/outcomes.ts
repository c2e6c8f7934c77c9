import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { endOfHongKongDay, hongKongDateOf, millisecondsOf } from '../rules/time.ts';
import { CaseOutcome } from '../schemas/report.ts';
import type { HongKongDate, Instant } from '../schemas/time.ts';
import { rowKeys } from './row-keys.ts';
import type { Store } from './store.ts';
import { put, type Write } from './transact.ts';

/** Reports look back 90 days. */
const KEEP_DAYS = 120;
const DAY_SECONDS = 86_400;

/** Counts a decision in the transaction that made it. The row names no case: its key is the day and a random number. */
export function outcomeWrite(
  store: Store,
  department: string,
  counted: CaseOutcome,
  at: Instant,
): Write<never> {
  const day = hongKongDateOf(at);
  return put(store.names.cases, {
    ...rowKeys.outcome(department, `${day}#${randomUUID()}`),
    counted,
    ttl: Math.floor(millisecondsOf(endOfHongKongDay(day)) / 1000) + KEEP_DAYS * DAY_SECONDS,
  });
}

/** Decisions of a department from one day to another. */
export async function readOutcomes(
  store: Store,
  department: string,
  from: HongKongDate,
  to: HongKongDate,
): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.documents.query({
      TableName: store.names.cases,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': rowKeys.outcome(department, '').pk,
        ':from': from,
        // Behind every number of that day.
        ':to': `${to}#~`,
      },
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    outcomes.push(...Items.map((item) => z.object({ counted: CaseOutcome }).parse(item).counted));
    start = LastEvaluatedKey;
  } while (start);
  return outcomes;
}
