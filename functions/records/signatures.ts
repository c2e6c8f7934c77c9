import { createHash } from 'node:crypto';
import { canonicalJson } from '../../rules/canonical-json.ts';
import type { WantedSignature } from '../../rules/forms/co-signatures.ts';
import type { CompiledForm, Known } from '../../rules/forms/compiled-form.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { BoundSignature, SignatureRequest, SignatureState } from '../../schemas/co-signature.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Draft } from '../../store/drafts.ts';
import { filesSent } from './files-sent.ts';

export interface SignatureStanding {
  readonly wanted: WantedSignature;
  /** What was asked of this person at this address; none where it was asked of another before. */
  readonly request: SignatureRequest | undefined;
  readonly state: SignatureState;
}

/** A draft and its form, as far as signatures are concerned. */
export interface ToBeSigned {
  readonly draft: Draft;
  readonly form: CompiledForm;
  readonly known: Known;
}

/** SHA-256, in hexadecimal, of what is signed: release, answers and files. What is worked out from answers follows from them, and from the day. */
export function hashToSign({ draft, form, known }: ToBeSigned, answers: Answers): string {
  const given = new Set(
    form.pages.flatMap(({ questions }) =>
      questions.flatMap(({ id, type }) => (type === 'calculated' ? [] : [id])),
    ),
  );
  const content = {
    release: draft.release,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => given.has(id))),
    files: (filesSent(form, answers, known) ?? []).map(({ question, id, sha256 }) => ({
      question,
      id,
      sha256,
    })),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** How it stands with every signature a whole form needs. `wall` is the wall clock. */
export function standingsOf(signed: ToBeSigned, answers: Answers, wall: Instant): SignatureStanding[] {
  const wanted = signed.form.coSignatures(answers, signed.known.today);
  if (wanted.length === 0) return [];
  const hash = hashToSign(signed, answers);
  const requests = signed.draft.content.signatures ?? [];
  return wanted.map((one) => {
    const kept = requests.find(({ entry }) => entry === one.entry);
    const same = kept?.name === one.name && kept.email === one.email;
    const request = same || kept?.signed ? kept : undefined;
    return { wanted: one, request, state: stateOf(request, hash, wall) };
  });
}

function stateOf(request: SignatureRequest | undefined, hash: string, wall: Instant): SignatureState {
  if (!request) return 'unasked';
  if (request.signed) return request.signed.hash === hash ? 'signed' : 'changed';
  if (request.declined) return 'declined';
  return request.until > wall ? 'asked' : 'expired';
}

/** The signatures as the application binds them; all of them are there, or it would not be sent. */
export const boundSignatures = (standings: readonly SignatureStanding[]): BoundSignature[] =>
  standings.flatMap(({ wanted: { entry, name }, request }) =>
    request?.signed ? [{ entry, asked: name, ...request.signed }] : [],
  );
