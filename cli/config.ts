import * as z from 'zod';
import type { Caller } from '../cloud/config.ts';

/** Where a product's tables, keys and archive are, in the names its functions are told them by. */
const Place = z.object({
  CASES_TABLE: z.string().min(1),
  AUDIT_KEY: z.string().min(1),
  ROOTS_BUCKET: z.string().min(1),
  AWS_REGION: z.string().min(1),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_ENDPOINT_URL_DYNAMODB: z.url().optional(),
  AWS_ENDPOINT_URL_KMS: z.url().optional(),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});
export type Place = z.infer<typeof Place>;

/** Throws when a setting is missing. */
export const placeIn = (environment: unknown): Place => Place.parse(environment);

/** The product that the environment names, if it names any: then all of it must be there. */
export const placeInEnvironment = (): Place | undefined =>
  process.env['CASES_TABLE'] === undefined ? undefined : placeIn(process.env);

/** What says where an embedded database is found. */
export const environment = (): Record<string, string | undefined> => process.env;

/** How one of the cloud's services is called there. */
export const callerAt = (place: Place, service: 'DYNAMODB' | 'KMS' | 'S3') => (): Caller => ({
  region: place.AWS_REGION,
  credentials: {
    accessKeyId: place.AWS_ACCESS_KEY_ID,
    secretAccessKey: place.AWS_SECRET_ACCESS_KEY,
    sessionToken: place.AWS_SESSION_TOKEN,
  },
  endpoint: place[`AWS_ENDPOINT_URL_${service}`],
});
