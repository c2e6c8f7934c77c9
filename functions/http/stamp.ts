import { createHash, randomBytes } from 'node:crypto';
import type { RequestAnswer, RequestKey } from '../../store/request-keys.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import type { FormStamp } from '../../web/components/form.tsx';
import { field, type ProductRequest } from './request.ts';
import { holderOf, type OpenSession } from './session.ts';

/** The session of a route for signed-in people; its absence there is a bug of the chain. */
export function sessionOf({ session, route }: ProductRequest): OpenSession {
  if (!session) throw new Error(`${route} is for signed-in people`);
  return session;
}

/** What a form about to be shown carries. */
export const stamp = (request: ProductRequest, seen?: number): FormStamp => ({
  requestKey: randomBytes(18).toString('base64url'),
  csrf: sessionOf(request).csrf,
  ...(seen === undefined ? {} : { seen }),
});

const KEY = /^[A-Za-z0-9_-]{16,64}$/u;

/** The request key of a posted form, with what it is to be answered; `undefined` when it was tampered with. */
export function requestKey(
  request: ProductRequest,
  answer: RequestAnswer,
): { key: RequestKey; answer: RequestAnswer } | undefined {
  const given = field(request.form, 'requestKey') ?? '';
  if (!KEY.test(given)) return undefined;
  const { csrf: _csrf, requestKey: _key, ...typed } = request.form;
  return {
    key: requestKeyOf(holderOf(sessionOf(request)), request.route, given, [request.parameters, typed]),
    answer,
  };
}

/** One and the same for a form and its repetition, telling nothing of what it holds; `undefined` when the key was tampered with. */
export function requestName(request: ProductRequest): string | undefined {
  const asked = requestKey(request, {});
  return (
    asked && createHash('sha256').update(`${asked.key.digest} ${asked.key.inputMac}`).digest('base64url')
  );
}

/** The version somebody looked at; `undefined` when the field is missing or no number. */
export function seenVersion(request: ProductRequest): number | undefined {
  const seen = field(request.form, 'seen') ?? '';
  return /^\d{1,9}$/u.test(seen) ? Number(seen) : undefined;
}
