import { join } from 'node:path';
import { json, parseJson, type Answer, type Exchange, type Route } from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { keyIds, openKeyFile } from './key-file.ts';
import { operations } from './operations.ts';

const exception = (name: string, status = 400): Answer =>
  json({ __type: name, message: name }, status, { 'content-type': 'application/x-amz-json-1.1' });

/** The access key a request is signed with. The signature itself is not checked: loopback only, and the credentials are no secret. */
const accessKeyOf = (exchange: Exchange) =>
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\//u.exec(exchange.headers.authorization ?? '')?.[1];

/** A simulator of AWS KMS (JSON 1.1) whose keys live in `keys.json` of the folder. `denied` and `unavailable` are its faults. */
export const createKms = (options: { folder: string; accessKeyId: string }) => {
  const keys = openKeyFile(join(options.folder, 'keys.json'));
  const faults = createFaults(['denied', 'unavailable']);

  const perform: Route = (exchange) => {
    if (accessKeyOf(exchange) !== options.accessKeyId) return exception('UnrecognizedClientException');
    const fault = faults.take('denied', 'unavailable');
    if (fault === 'denied') return exception('AccessDeniedException');
    if (fault === 'unavailable') return exception('KMSInternalException', 500);
    const target = exchange.headers['x-amz-target'];
    const name = typeof target === 'string' ? target.replace(/^TrentService\./u, '') : '';
    const operation = operations.get(name);
    if (!operation) return exception('UnknownOperationException');
    const outcome = operation(parseJson(exchange.body), keys);
    return outcome.ok
      ? json(outcome.value, 200, { 'content-type': 'application/x-amz-json-1.1' })
      : exception(outcome.exception);
  };

  const routes: Record<string, Route> = { 'POST /kms': perform, 'POST /kms/faults': faults.route };
  return { routes, keyIds };
};
