import { LicenceContext, LicenceStatus } from '../../schemas/licence.ts';
import { loadRecord } from '../../store/records.ts';
import { restore } from '../../workflows/advance.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { licenceEngineOf } from '../../workflows/licence-machine.ts';
import type { StepDeps } from '../step/take-step.ts';

/** Of no department: it reads licences of all of them, and nobody could act by it. */
const reading = licenceEngineOf('');

export interface OpenedLicence {
  readonly status: LicenceStatus;
  readonly issued: NonNullable<LicenceContext['issued']>;
}

/** A licence as it is now; `undefined` until it is issued. */
export async function openLicence(
  deps: Pick<StepDeps, 'store'>,
  id: string,
): Promise<OpenedLicence | undefined> {
  const record = await loadRecord(deps.store, { kind: 'licence', id });
  if (!record?.snapshot) return undefined;
  const snapshot = restore(reading, record.snapshot);
  const { issued } = LicenceContext.parse(snapshot.context);
  return issued ? { issued, status: LicenceStatus.parse(tagsOf(snapshot)[0]) } : undefined;
}
