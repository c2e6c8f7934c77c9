import * as z from 'zod';

const Environment = z.object({
  AWS_REGION: z.string().min(1),
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().optional(),
});

/** Who calls, and where. */
export interface Caller {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
  /** Instead of the service's own address: a simulator, the embedded database. */
  readonly endpoint?: string | undefined;
}

/**
 * A function's own credentials, read at each call because Lambda renews them, and the address the SDKs' standard setting
 * `AWS_ENDPOINT_URL_<SERVICE>` names, if any.
 */
export function callerFromEnvironment(endpointSetting: string): Caller {
  const environment = Environment.parse(process.env);
  return {
    region: environment.AWS_REGION,
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
      sessionToken: environment.AWS_SESSION_TOKEN,
    },
    endpoint: process.env[`AWS_ENDPOINT_URL_${endpointSetting}`],
  };
}
