import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import type { EntryName } from '../build/entries.ts';
import type { HttpFunction } from '../functions/http/serve.ts';
import type { Audience } from '../schemas/route-shape.ts';

const require = createRequire(import.meta.url);
const isFunction = (value: unknown) => typeof value === 'function';

const HttpBundle = z.object({ handler: z.custom<HttpFunction>(isFunction) });
const BackgroundBundle = z.object({ handler: z.custom<(event: unknown) => Promise<unknown>>(isFunction) });

const load = (folder: string, name: EntryName): unknown => require(join(folder, name, 'index.js'));

/** The deployed bundles, each loaded when it is first called, as a cold start would: their settings are in the environment by then. */
export function loadFunctions(folder: string) {
  const http =
    (name: Audience & EntryName): HttpFunction =>
    (event, context) =>
      HttpBundle.parse(load(folder, name)).handler(event, context);
  const background = (name: EntryName) => (event: unknown) =>
    BackgroundBundle.parse(load(folder, name)).handler(event);
  return {
    http: {
      public: http('public'),
      applicant: http('applicant'),
      form: http('form'),
      services: http('services'),
      caseworker: http('caseworker'),
      desk: http('desk'),
      department: http('department'),
      identity: http('identity'),
      payments: http('payments'),
      receipts: http('receipts'),
      notices: http('notices'),
      rounds: http('rounds'),
      sending: http('sending'),
      paying: http('paying'),
      compliance: http('compliance'),
      bodies: http('bodies'),
      queues: http('queues'),
      messages: http('messages'),
      correspondence: http('correspondence'),
      oversight: http('oversight'),
      comparison: http('comparison'),
    } satisfies Record<Audience, HttpFunction>,
    deliverEffects: background('deliver-effects'),
    ringDeadlines: background('ring-deadlines'),
    measurePerformance: background('measure-performance'),
    signDailyRoot: background('sign-daily-root'),
    noteReturns: background('note-returns'),
    checkFile: background('check-file'),
  };
}
