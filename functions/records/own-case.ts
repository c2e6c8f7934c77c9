import { samePerson } from '../../workflows/actors.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase, type OpenedCase } from './opened-case.ts';

/** The signed-in person's own case; somebody else's is the same as none. */
export async function ownCase(deps: WebDeps, request: ProductRequest): Promise<OpenedCase | undefined> {
  const { actor } = sessionOf(request);
  const opened = await openCase(deps, request.parameters['case'] ?? '', request.readCase);
  if (!opened || actor.kind !== 'applicant') return undefined;
  const person = actor.onBehalfOf ?? actor.person;
  return samePerson(person, opened.application.applicant) ? opened : undefined;
}
