import type * as z from 'zod';
import type {
  BackgroundSettings,
  BodiesSettings,
  CheckSettings,
  FormSettings,
  IdentitySettings,
  MessagesSettings,
  PayingSettings,
  PaymentsSettings,
  PublicSettings,
  ReceiptsSettings,
  RingSettings,
  RootSettings,
  SendingSettings,
  StoreSettings,
  WebSettings,
} from '../functions/settings.ts';
import type { SecretName } from './constructs/outside-secrets.ts';
import type { BucketName } from './names.ts';
import type { FunctionName } from './permission-kinds.ts';
import type { Stage } from './stages.ts';

/** The environment a function's config.ts parses: every setting, and none it does not know. */
type Of<Settings extends z.ZodType> = Record<keyof z.input<Settings>, string>;

export interface Environments extends Record<FunctionName, Readonly<Record<string, string>>> {
  public: Of<typeof PublicSettings>;
  applicant: Of<typeof WebSettings>;
  form: Of<typeof FormSettings>;
  services: Of<typeof WebSettings>;
  caseworker: Of<typeof WebSettings>;
  desk: Of<typeof WebSettings>;
  department: Of<typeof WebSettings>;
  identity: Of<typeof IdentitySettings>;
  payments: Of<typeof PaymentsSettings>;
  receipts: Of<typeof ReceiptsSettings>;
  notices: Of<typeof WebSettings>;
  rounds: Of<typeof WebSettings>;
  sending: Of<typeof SendingSettings>;
  paying: Of<typeof PayingSettings>;
  compliance: Of<typeof WebSettings>;
  bodies: Of<typeof BodiesSettings>;
  queues: Of<typeof WebSettings>;
  messages: Of<typeof MessagesSettings>;
  correspondence: Of<typeof MessagesSettings>;
  oversight: Of<typeof WebSettings>;
  comparison: Of<typeof BodiesSettings>;
  'deliver-effects': Of<typeof BackgroundSettings>;
  'measure-performance': Of<typeof StoreSettings>;
  'sign-daily-root': Of<typeof RootSettings>;
  'ring-deadlines': Of<typeof RingSettings>;
  'note-returns': Of<typeof StoreSettings>;
  'check-file': Omit<Of<typeof CheckSettings>, 'CLAMD'>;
}

export interface Surroundings {
  readonly stage: Stage;
  readonly tables: Readonly<Record<'cases' | 'keys' | 'sessions', string>>;
  readonly buckets: Readonly<Record<BucketName, string>>;
  readonly keys: Readonly<Record<'data' | 'signing' | 'mac' | 'audit', string>>;
  /** A reference CloudFormation resolves when it deploys, never the value itself. */
  readonly secret: (name: SecretName) => string;
  /** Addresses of the hashed assets, as build/assets.ts wrote them. */
  readonly assets: string;
}

/** What each function is told. A setting missing or too many does not compile. */
export function environmentsOf({ stage, tables, buckets, keys, secret, assets }: Surroundings): Environments {
  const store = {
    CASES_TABLE: tables.cases,
    KEYS_TABLE: tables.keys,
    SESSIONS_TABLE: tables.sessions,
    DATA_KEY: keys.data,
    SIGNING_KEY: keys.signing,
    MAC_KEY: keys.mac,
  } satisfies Of<typeof StoreSettings>;
  const documents = { ARRIVALS_BUCKET: buckets.arrivals, DOCUMENTS_BUCKET: buckets.documents };
  const roots = { ROOTS_BUCKET: buckets.roots };
  const audit = { ...roots, AUDIT_KEY: keys.audit };
  const origin = { PRODUCT_ORIGIN: `https://${stage.domain}` };
  const edge = { ORIGIN_SECRET: secret('origin') };
  const web = {
    ...store,
    ...origin,
    ...edge,
    ASSETS: assets,
    CITIZEN_ISSUER: stage.identity.citizen.issuer,
    STAFF_ISSUER: stage.identity.staff.issuer,
    SUPPORT_EMAIL: stage.support.email,
    SUPPORT_PHONE: stage.support.phone,
  } satisfies Of<typeof WebSettings>;
  const inquiry = {
    FPS_INQUIRY_URL: stage.fps.inquiryUrl,
    FPS_INQUIRY_SECRET: secret('fps-inquiry'),
  };
  const background = {
    ...store,
    ...origin,
    ...inquiry,
    MAIL_FROM: stage.mail.from,
    MAIL_REGION: stage.mail.region,
    SUPERVISORS_MAIL: JSON.stringify(stage.mail.supervisors),
    SMS_SENDER: stage.sms.sender,
    SMS_REGION: stage.sms.region,
    REGISTER_URL: stage.registerUrl,
    REGISTER_SECRET: secret('register'),
  } satisfies Of<typeof BackgroundSettings>;
  return {
    public: { ...web, ...audit } satisfies Of<typeof PublicSettings>,
    applicant: web,
    services: web,
    form: {
      ...web,
      ...documents,
      ADDRESS_LOOKUP_URL: stage.addressLookupUrl,
    } satisfies Of<typeof FormSettings>,
    caseworker: web,
    desk: web,
    department: web,
    identity: {
      ...web,
      CITIZEN_ACR: stage.identity.citizen.acr,
      STAFF_ACR: stage.identity.staff.acr,
      CITIZEN_CLIENT_ID: stage.identity.citizen.clientId,
      CITIZEN_CLIENT_SECRET: secret('citizen-client'),
      STAFF_CLIENT_ID: stage.identity.staff.clientId,
      STAFF_CLIENT_SECRET: secret('staff-client'),
    } satisfies Of<typeof IdentitySettings>,
    payments: {
      ...store,
      ...edge,
      FPS_WEBHOOK_SECRET: secret('fps-webhook'),
    } satisfies Of<typeof PaymentsSettings>,
    // Where Lambda puts what was deployed.
    receipts: { ...web, ...roots, FONTS_FOLDER: '/var/task/fonts' } satisfies Of<typeof ReceiptsSettings>,
    notices: web,
    rounds: web,
    sending: { ...web, ...documents },
    paying: {
      ...web,
      FPS_ID: stage.fps.id,
      FPS_MERCHANT: stage.fps.merchant,
      ...inquiry,
    } satisfies Of<typeof PayingSettings>,
    compliance: web,
    bodies: { ...web, ...documents } satisfies Of<typeof BodiesSettings>,
    queues: web,
    messages: { ...web, ...documents } satisfies Of<typeof MessagesSettings>,
    correspondence: { ...web, ...documents } satisfies Of<typeof MessagesSettings>,
    oversight: web,
    comparison: { ...web, ...documents } satisfies Of<typeof BodiesSettings>,
    'deliver-effects': background,
    'measure-performance': store,
    'sign-daily-root': { ...store, ...audit },
    'ring-deadlines': { ...store, ...documents },
    'note-returns': store,
    'check-file': { ...store, ...documents, SCANNER: stage.scanner },
  };
}
