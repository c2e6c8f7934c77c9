import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between the places the product runs in. Values only: no stage has code of its own. */
export interface Stage {
  readonly name: string;
  /** Where people go. */
  readonly domain: string;
  /** Where the edge finds the gateway; it answers nobody without the edge's secret. */
  readonly originDomain: string;
  readonly support: { readonly email: string; readonly phone: string };
  /** Mail to people comes from here. The mail service is not in every region (not in Hong Kong), so it has its own. */
  readonly mail: {
    readonly domain: string;
    readonly from: string;
    readonly region: string;
    /** Mailboxes, by department, for what supervisors must know before any of them has signed in; `other` is of all the others. */
    readonly supervisors: { readonly other: string } & Readonly<Record<string, string>>;
  };
  /** Text messages: the name telephones show (of the SMS Sender Registration Scheme, so with # before it) and the service's region. */
  readonly sms: { readonly sender: string; readonly region: string };
  readonly identity: Readonly<Record<'citizen' | 'staff', { issuer: string; clientId: string; acr: string }>>;
  readonly fps: { readonly id: string; readonly merchant: string; readonly inquiryUrl: string };
  readonly registerUrl: string;
  readonly addressLookupUrl: string;
  /** Who looks for malware in files. The embedded one knows a test file only: no stage is synthesised with it. */
  readonly scanner: 'guardduty' | 'embedded';
  /** Raised by one after a secret was given a new value: the next deployment then reads it again. */
  readonly secretsGeneration: number;
  /** MB; a Lambda's processor share grows with its memory. */
  readonly memory: { readonly web: number; readonly background: number; readonly pictures: number };
  readonly keep: {
    /** Of functions, gateway and firewall: one of the lengths CloudWatch knows. */
    readonly logs: RetentionDays;
    /** Days for which nobody, administrators included, can delete a signed root of a day. Cannot be shortened afterwards. */
    readonly rootDays: number;
    /** Days of access logs of buckets and of the edge. */
    readonly accessLogDays: number;
    /** Days for which every second of the cases table can be restored, at most 35. */
    readonly recoveryDays: number;
    /** Days a deleted KMS key can still be brought back, 7 to 30. */
    readonly keyPendingDays: number;
  };
  readonly stream: { readonly batch: number; readonly retries: number; readonly maximumAgeMinutes: number };
  /** Requests a second through the gateway. */
  readonly gateway: { readonly rate: number; readonly burst: number };
  /** Requests an address may send in five minutes. */
  readonly firewall: { readonly requests: number; readonly forms: number };
  /** An alarm rings when a value is above these within five minutes. */
  readonly alarms: {
    readonly mail: string;
    readonly errors: number;
    readonly throttles: number;
    readonly serverErrors: number;
    readonly streamAgeSeconds: number;
  };
}

const dev: Stage = {
  name: 'dev',
  domain: 'licences.dev.example.org',
  originDomain: 'origin.licences.dev.example.org',
  support: { email: 'help@dev.example.org', phone: '+852 2000 0000' },
  mail: {
    domain: 'dev.example.org',
    from: 'no-reply@dev.example.org',
    region: 'ap-southeast-1',
    supervisors: { other: 'supervisors@dev.example.org' },
  },
  sms: { sender: '#SmartRgDev', region: 'ap-southeast-1' },
  identity: {
    citizen: {
      issuer: 'https://citizen-id.dev.example.org',
      clientId: 'smart-regulator',
      acr: 'urn:smart-regulator:citizen:verified',
    },
    staff: {
      issuer: 'https://staff-id.dev.example.org',
      clientId: 'smart-regulator',
      acr: 'urn:smart-regulator:staff:hardware',
    },
  },
  fps: { id: '1000001', merchant: 'SMART REGULATOR DEV', inquiryUrl: 'https://bank.dev.example.org/fps' },
  registerUrl: 'https://register.dev.example.org',
  addressLookupUrl: 'https://www.als.gov.hk/lookup',
  scanner: 'guardduty',
  secretsGeneration: 1,
  memory: { web: 1024, background: 1024, pictures: 2048 },
  keep: {
    logs: RetentionDays.ONE_MONTH,
    rootDays: 30,
    accessLogDays: 30,
    recoveryDays: 7,
    keyPendingDays: 7,
  },
  stream: { batch: 25, retries: 3, maximumAgeMinutes: 60 },
  gateway: { rate: 50, burst: 100 },
  firewall: { requests: 2000, forms: 300 },
  alarms: {
    mail: 'operations@dev.example.org',
    errors: 0,
    throttles: 0,
    serverErrors: 0,
    streamAgeSeconds: 60,
  },
};

/** Sized for the first day of a scheme everybody wants: 160 submissions a second, some thirty requests each over minutes. */
const production: Stage = {
  name: 'production',
  domain: 'licences.example.org',
  originDomain: 'origin.licences.example.org',
  support: { email: 'help@example.org', phone: '+852 2000 0000' },
  mail: {
    domain: 'example.org',
    from: 'no-reply@example.org',
    region: 'ap-southeast-1',
    supervisors: { other: 'supervisors@example.org' },
  },
  sms: { sender: '#SmartReg', region: 'ap-southeast-1' },
  identity: {
    citizen: {
      issuer: 'https://citizen-id.example.org',
      clientId: 'smart-regulator',
      acr: 'urn:smart-regulator:citizen:verified',
    },
    staff: {
      issuer: 'https://staff-id.example.org',
      clientId: 'smart-regulator',
      acr: 'urn:smart-regulator:staff:hardware',
    },
  },
  fps: { id: '1000002', merchant: 'SMART REGULATOR', inquiryUrl: 'https://bank.example.org/fps' },
  registerUrl: 'https://register.example.org',
  addressLookupUrl: 'https://www.als.gov.hk/lookup',
  scanner: 'guardduty',
  secretsGeneration: 1,
  memory: { web: 1769, background: 1024, pictures: 2048 },
  keep: {
    logs: RetentionDays.ONE_YEAR,
    rootDays: 3653,
    accessLogDays: 365,
    recoveryDays: 35,
    keyPendingDays: 30,
  },
  stream: { batch: 100, retries: 5, maximumAgeMinutes: 360 },
  gateway: { rate: 5000, burst: 5000 },
  firewall: { requests: 5000, forms: 1000 },
  alarms: {
    mail: 'operations@example.org',
    errors: 0,
    throttles: 0,
    serverErrors: 10,
    streamAgeSeconds: 60,
  },
};

export const stages = { dev, production } as const;
export type StageName = keyof typeof stages;
