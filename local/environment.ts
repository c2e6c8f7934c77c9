import { join } from 'node:path';
import type * as z from 'zod';
import type { Built } from '../build/build-all.ts';
import type {
  PayingSettings,
  BackgroundSettings,
  CheckSettings,
  FormSettings,
  IdentitySettings,
  PaymentsSettings,
  PublicSettings,
  ReceiptsSettings,
} from '../functions/settings.ts';
import type { OutsideSystems } from './outside/mount.ts';

type Settings = z.input<typeof PayingSettings> &
  z.input<typeof IdentitySettings> &
  z.input<typeof PaymentsSettings> &
  z.input<typeof ReceiptsSettings> &
  z.input<typeof PublicSettings> &
  z.input<typeof BackgroundSettings> &
  z.input<typeof CheckSettings> &
  z.input<typeof FormSettings>;

/** Names of the tables here; what the cloud makes per stage. */
export const tableNames = { cases: 'cases', keys: 'keys', sessions: 'sessions' } as const;

/** What the deployed functions find in their environment, here pointing at this machine. */
export function functionEnvironment(
  outside: OutsideSystems,
  built: Built,
  local: {
    readonly productOrigin: string;
    readonly originSecret: string;
    readonly databaseEndpoint: string;
    readonly clamd?: string | undefined;
  },
): Settings & Record<string, string> {
  const { endpoints, credentials } = outside;
  return {
    CASES_TABLE: tableNames.cases,
    KEYS_TABLE: tableNames.keys,
    SESSIONS_TABLE: tableNames.sessions,
    DATA_KEY: credentials.keys.data,
    SIGNING_KEY: credentials.keys.signing,
    MAC_KEY: credentials.keys.mac,
    PRODUCT_ORIGIN: local.productOrigin,
    ORIGIN_SECRET: local.originSecret,
    ASSETS: JSON.stringify(built.assets),
    SUPPORT_EMAIL: 'enquiry@smart-regulator.example',
    SUPPORT_PHONE: '3000 0000',
    CITIZEN_ISSUER: credentials.citizens.issuer,
    CITIZEN_CLIENT_ID: credentials.citizens.clientId,
    CITIZEN_CLIENT_SECRET: credentials.citizens.clientSecret,
    CITIZEN_ACR: credentials.citizens.acr,
    STAFF_ISSUER: credentials.staff.issuer,
    STAFF_CLIENT_ID: credentials.staff.clientId,
    STAFF_CLIENT_SECRET: credentials.staff.clientSecret,
    STAFF_ACR: credentials.staff.acr,
    FPS_ID: credentials.fps.fpsId,
    FPS_MERCHANT: credentials.fps.merchantName,
    FPS_INQUIRY_URL: `${endpoints.bank}/fps/inquiries`,
    FPS_INQUIRY_SECRET: credentials.fps.inquirySecret,
    FPS_WEBHOOK_SECRET: credentials.fps.webhookSecret,
    FONTS_FOLDER: join(built.functionsFolder, 'receipts', 'fonts'),
    MAIL_FROM: 'noreply@smart-regulator.example',
    SUPERVISORS_MAIL: JSON.stringify({ other: 'supervisors@smart-regulator.example' }),
    SMS_SENDER: '#SmartReg',
    ADDRESS_LOOKUP_URL: `${endpoints.addresses}/lookup`,
    REGISTER_URL: endpoints.register,
    REGISTER_SECRET: credentials.register.secret,
    ARRIVALS_BUCKET: credentials.buckets.arrivals,
    DOCUMENTS_BUCKET: credentials.buckets.documents,
    ROOTS_BUCKET: credentials.buckets.roots,
    AUDIT_KEY: credentials.keys.audit,
    ...(local.clamd === undefined ? { SCANNER: 'embedded' } : { SCANNER: 'clamd', CLAMD: local.clamd }),
    AWS_REGION: credentials.aws.region,
    AWS_ACCESS_KEY_ID: credentials.aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.aws.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: local.databaseEndpoint,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    AWS_ENDPOINT_URL_SESV2: endpoints.mail,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.sms,
    AWS_ENDPOINT_URL_S3: endpoints.documents,
  };
}
