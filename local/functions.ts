import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import type { EntryName } from '../build/entries.ts';
import type { HttpFunction } from '../functions/http/serve.ts';
import type { Audience } from '../schemas/routes.ts';

const require = createRequire(import.meta.url);
const isFunction = (value: unknown) => typeof value === 'function';

const HttpBundle = z.object({ handler: z.custom<HttpFunction>(isFunction) });
const BackgroundBundle = z.object({ handler: z.custom<(event: unknown) => Promise<unknown>>(isFunction) });

const load = (folder: string, name: EntryName): unknown => require(join(folder, name, 'index.js'));

/** The deployed bundles, loaded after their settings were put into the environment, as a cold start would. */
export function loadFunctions(folder: string) {
  const http = (name: Audience & EntryName): HttpFunction => HttpBundle.parse(load(folder, name)).handler;
  const background = (name: EntryName) => BackgroundBundle.parse(load(folder, name)).handler;
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
      sending: http('sending'),
      oversight: http('oversight'),
    } satisfies Record<Audience, HttpFunction>,
    deliverEffects: background('deliver-effects'),
    ringDeadlines: background('ring-deadlines'),
    measurePerformance: background('measure-performance'),
    signDailyRoot: background('sign-daily-root'),
    checkFile: background('check-file'),
  };
}
