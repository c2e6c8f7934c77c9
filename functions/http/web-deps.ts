import * as z from 'zod';
import type { KeyService } from '../../adapters/keys/key-service.ts';
import { createKmsKeyService } from '../../adapters/keys/kms-key-service.ts';
import { callerFromEnvironment } from '../../cloud/config.ts';
import { instantOf } from '../../rules/time.ts';
import { openStore, type Store } from '../../store/store.ts';
import type { AssetPaths, Support } from '../../web/page.tsx';
import type { StoreSettings, WebSettings } from '../settings.ts';
import { shippedCalendar } from '../shipped-calendar.ts';
import { knownCalendar } from '../step/known-calendar.ts';
import { releases } from '../step/releases.ts';
import type { StepDeps } from '../step/take-step.ts';

/** What every function that touches records is given. */
export interface RecordDeps extends StepDeps {
  readonly keyService: KeyService;
}

/** What every function that answers browsers is given. */
export interface WebDeps extends RecordDeps {
  readonly origin: string;
  readonly originSecret: string;
  readonly assets: AssetPaths;
  readonly support: Support;
  readonly identityProviders: readonly string[];
}

const Assets = z.object({ css: z.string(), script: z.string(), icon: z.string() });

/** The one place that looks at the wall clock. */
const wallNow = () => instantOf(Date.now());

export function recordDeps(settings: z.infer<typeof StoreSettings>): RecordDeps {
  const keyService = createKmsKeyService({
    keys: { data: settings.DATA_KEY, signing: settings.SIGNING_KEY, mac: settings.MAC_KEY },
  });
  const store: Store = openStore({
    database: () => callerFromEnvironment('DYNAMODB'),
    names: { cases: settings.CASES_TABLE, keys: settings.KEYS_TABLE, sessions: settings.SESSIONS_TABLE },
    wrapper: keyService,
  });
  const known = knownCalendar(shippedCalendar, () => Date.now());
  return {
    store,
    keyService,
    ...known,
    releases: releases(store, known.calendar, () => Date.now()),
    wallNow,
  };
}

export const webDeps = (settings: z.infer<typeof WebSettings>): WebDeps => ({
  ...recordDeps(settings),
  origin: settings.PRODUCT_ORIGIN,
  originSecret: settings.ORIGIN_SECRET,
  assets: Assets.parse(JSON.parse(settings.ASSETS)),
  support: { email: settings.SUPPORT_EMAIL, phone: settings.SUPPORT_PHONE },
  identityProviders: [new URL(settings.CITIZEN_ISSUER).origin, new URL(settings.STAFF_ISSUER).origin],
});
