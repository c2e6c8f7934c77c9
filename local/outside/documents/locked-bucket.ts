import { failure } from './answers.ts';
import { header, type Operation, operationOf } from './operations.ts';

/**
 * A bucket with Object Lock in compliance mode, and the policy of infra/stacks/audit-stack.ts: what is there stays, and is not written over;
 * only a write that says `If-None-Match: *` is taken, and only with a checksum.
 */
export const lockedBucket: Operation = async (asked, parts) => {
  const { method = '' } = asked.request;
  const operation = operationOf(asked);
  if (method === 'GET' || method === 'HEAD')
    return operation ? operation(asked, parts) : failure('MethodNotAllowed');
  const refused = () => failure('AccessDenied', 'Access Denied');
  if (method !== 'PUT' || !operation || header(asked, 'x-amz-copy-source') !== undefined) return refused();
  if (header(asked, 'if-none-match') !== '*') return refused();
  if (header(asked, 'content-md5') === undefined)
    return failure(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  const taken = () =>
    failure('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  const isThere = () => parts.catalogue.find(asked.bucket, asked.key) !== undefined;
  if (isThere()) return taken();
  let late = false;
  const answer = await operation(asked, {
    ...parts,
    keep: (object) => {
      // Another may have come while this one was on its way.
      late = isThere();
      if (!late) parts.keep(object);
    },
  });
  return late ? taken() : answer;
};
