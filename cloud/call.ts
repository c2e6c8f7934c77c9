import { setTimeout as wait } from 'node:timers/promises';
import type { Caller } from './config.ts';
import { exchange } from './exchange.ts';
import { Signer } from './signer.ts';

/** A service answered that it will not: `name` is its own code, such as `ConditionalCheckFailedException`. */
export class CloudError extends Error {
  readonly status: number;
  /** The answer's body, for what a code alone does not tell. */
  readonly detail: unknown;
  constructor(name: string, status: number, detail: unknown) {
    super(`The service answered ${name} (${status})`);
    this.name = name;
    this.status = status;
    this.detail = detail;
  }
}

export interface CloudRequest {
  readonly service: string;
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Patience {
  /** Attempts in all; 1 leaves repeating to somebody else. */
  readonly attempts: number;
  readonly milliseconds: number;
}

const usual: Patience = { attempts: 4, milliseconds: 5000 };
const FIRST_WAIT = 50;

/** Codes that say "not now": the same request may succeed a moment later. */
const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
  'LimitExceededException',
]);

/**
 * A signed request (Signature Version 4) and its JSON answer. Network failures, 5xx and throttling are tried again with
 * growing, random waits; a request must therefore be safe to repeat. Throws `CloudError` for what the service refuses.
 */
export async function callCloud(
  caller: Caller,
  request: CloudRequest,
  patience: Patience = usual,
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(caller, request, patience.milliseconds);
    } catch (error) {
      if (attempt >= patience.attempts || !mayPass(error)) throw error;
      await wait(Math.random() * FIRST_WAIT * 2 ** attempt);
    }
  }
}

const mayPass = (error: unknown): boolean =>
  error instanceof CloudError ? error.status >= 500 || passing.has(error.name) : error instanceof Error;

async function once(caller: Caller, request: CloudRequest, milliseconds: number): Promise<unknown> {
  const base = new URL(caller.endpoint ?? `https://${request.service}.${caller.region}.amazonaws.com`);
  const path = `${base.pathname.replace(/\/$/u, '')}${request.path}` || '/';
  const { accessKeyId, secretAccessKey, sessionToken } = caller.credentials;
  const signed = new Signer(
    {
      service: serviceToSign[request.service] ?? request.service,
      region: caller.region,
      host: base.host,
      path,
      method: request.method,
      headers: { ...request.headers },
      body: request.body,
    },
    { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  ).sign();
  const sent = { method: request.method, headers: signed.headers ?? {}, body: request.body };
  const { status, headers, text } = await exchange(new URL(path, base), sent, milliseconds);
  const answer = parsed(text);
  if (status >= 200 && status < 300) return answer;
  throw new CloudError(codeOf(answer, headers['x-amzn-errortype']), status, answer);
}

/** The mail service is signed for by another name than the one in its address. */
const serviceToSign: Readonly<Record<string, string>> = { email: 'ses' };

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

/** `com.amazonaws.dynamodb.v20120810#ThrottlingException` → `ThrottlingException`. */
function codeOf(answer: unknown, inHeader: string | string[] | undefined): string {
  const inBody =
    typeof answer === 'object' && answer !== null && '__type' in answer ? String(answer.__type) : undefined;
  const named = inBody ?? [inHeader].flat()[0] ?? 'UnknownError';
  return named.split('#').at(-1)?.split(':')[0] ?? named;
}
