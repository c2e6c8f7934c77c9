import * as z from 'zod';

/** Settings every function that touches the tables needs. Each audience's config.ts adds its own and reads the environment. */
export const StoreSettings = z.object({
  CASES_TABLE: z.string().min(1),
  KEYS_TABLE: z.string().min(1),
  SESSIONS_TABLE: z.string().min(1),
  DATA_KEY: z.string().min(1),
  SIGNING_KEY: z.string().min(1),
  MAC_KEY: z.string().min(1),
});

/** Settings of every function that answers browsers. */
export const WebSettings = StoreSettings.extend({
  /** `https://…`, without a slash at the end: redirects and checks of Origin are built from it, never from the request. */
  PRODUCT_ORIGIN: z.url(),
  /** What the edge sends with every request, so that nobody can go around it. */
  ORIGIN_SECRET: z.string().min(16),
  /** Names of the hashed assets, as build/assets.ts wrote them: JSON. */
  ASSETS: z.string().min(2),
  /** Where people of each door sign in, for the policy on form targets. */
  CITIZEN_ISSUER: z.url(),
  STAFF_ISSUER: z.url(),
  /** Whom people ask for help; on every error page. */
  SUPPORT_EMAIL: z.email(),
  SUPPORT_PHONE: z.string().min(8),
});

/** Where the bank is asked what came in. */
const InquirySettings = z.object({ FPS_INQUIRY_URL: z.url(), FPS_INQUIRY_SECRET: z.string().min(16) });

/** The rail as whoever pays needs it. */
const FpsSettings = InquirySettings.extend({
  FPS_ID: z.string().min(1),
  FPS_MERCHANT: z.string().min(1).max(25),
});

/** Where files are: in quarantine, and those in order. */
const DocumentSettings = z.object({
  ARRIVALS_BUCKET: z.string().min(1),
  DOCUMENTS_BUCKET: z.string().min(1),
});

/** Where signed roots of days are kept, and the key that signs them. */
const RootsBucket = z.object({ ROOTS_BUCKET: z.string().min(1) });
const AuditSettings = RootsBucket.extend({ AUDIT_KEY: z.string().min(1) });

export const RootSettings = StoreSettings.extend(AuditSettings.shape);
/** Publishes roots and key for anybody. */
export const PublicSettings = WebSettings.extend(AuditSettings.shape);

/** Ended drafts take their files with them. */
export const RingSettings = StoreSettings.extend(DocumentSettings.shape);
/** Opens files of cases. */
export const BodiesSettings = WebSettings.extend(DocumentSettings.shape);
/** Messages with files. */
export const MessagesSettings = WebSettings.extend(DocumentSettings.shape);
/** What an application does not name is destroyed before it is sent. */
export const SendingSettings = WebSettings.extend(DocumentSettings.shape);
/** Who looks for malware: `guardduty` tells by events, `clamd` is asked (HOST:PORT), `embedded` is for one's own machine only. */
export const CheckSettings = StoreSettings.extend(DocumentSettings.shape).extend({
  SCANNER: z.enum(['guardduty', 'clamd', 'embedded']),
  CLAMD: z
    .string()
    .regex(/^[^:]+:\d+$/u)
    .optional(),
});
export const PayingSettings = WebSettings.extend(FpsSettings.shape);
export const FormSettings = WebSettings.extend({
  ...DocumentSettings.shape,
  /** The Government's Address Lookup Service. */
  ADDRESS_LOOKUP_URL: z.url(),
});
export const IdentitySettings = WebSettings.extend({
  CITIZEN_CLIENT_ID: z.string().min(1),
  CITIZEN_CLIENT_SECRET: z.string().min(1),
  /** The level of assurance a sign-in must have reached at each door. */
  CITIZEN_ACR: z.string().min(1),
  STAFF_ACR: z.string().min(1),
  STAFF_CLIENT_ID: z.string().min(1),
  STAFF_CLIENT_SECRET: z.string().min(1),
});
export const ReceiptsSettings = WebSettings.extend({
  ...RootsBucket.shape,
  /** Where the fonts lie that the build copied beside the bundle. */
  FONTS_FOLDER: z.string().min(1),
});
export const PaymentsSettings = StoreSettings.extend({
  ORIGIN_SECRET: z.string().min(16),
  FPS_WEBHOOK_SECRET: z.string().min(16),
});
export const BackgroundSettings = StoreSettings.extend(InquirySettings.shape).extend({
  PRODUCT_ORIGIN: z.url(),
  MAIL_FROM: z.email(),
  /** Where what supervisors must know goes while the address of none is known: JSON, by department, and of all `other` ones. */
  SUPERVISORS_MAIL: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ other: z.email() }).catchall(z.email())),
  /** Where the mail service is, when it is not in the function's own region. */
  MAIL_REGION: z.string().min(1).optional(),
  /** What telephones show as the sender of text messages, and where their service is. */
  SMS_SENDER: z.string().min(1).max(11),
  SMS_REGION: z.string().min(1).optional(),
  REGISTER_URL: z.url(),
  REGISTER_SECRET: z.string().min(16),
});
