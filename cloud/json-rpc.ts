import { callCloud, type Patience } from './call.ts';
import type { Caller } from './config.ts';

export interface JsonRpcService {
  /** As in the service's address: `dynamodb`, `kms`. */
  readonly service: string;
  /** Before the operation's name in `X-Amz-Target`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  readonly caller: () => Caller;
}

/** One operation of a service that speaks AWS's JSON protocol. */
export const callJsonRpc = (
  { service, target, version, caller }: JsonRpcService,
  operation: string,
  input: object,
  patience?: Patience,
): Promise<unknown> =>
  callCloud(
    caller(),
    {
      service,
      method: 'POST',
      path: '/',
      headers: {
        'Content-Type': `application/x-amz-json-${version}`,
        'X-Amz-Target': `${target}.${operation}`,
      },
      body: JSON.stringify(input),
    },
    patience,
  );
