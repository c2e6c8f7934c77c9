import type { PersonRef } from '../../schemas/actor.ts';
import type { InspectionShown } from '../../web/pages/desk/inspection-parts.tsx';
import type { OpenedCase } from './opened-case.ts';

interface ForOfficers {
  readonly named: (people: readonly PersonRef[]) => string;
  /** Where a photo is opened. */
  readonly photoPath: (file: string) => string;
}

/** Reports of inspections; officers see by whom, what was noted for colleagues, and photos, which may show others than the applicant. */
export const inspectionsShown = (
  { context, release }: OpenedCase,
  officers?: ForOfficers,
): InspectionShown[] =>
  (context.inspections ?? []).map(({ stage: id, at, by, result, checklist, note, photos = [] }) => {
    const stage = release.definition.workflow.stages.find((candidate) => candidate.id === id);
    const items = stage?.stage === 'inspection' ? stage.checklist : [];
    return {
      at,
      result,
      ...(officers
        ? {
            name: officers.named(by),
            note,
            photos: photos.map(({ id: file, size }) => ({ path: officers.photoPath(file), size })),
          }
        : {}),
      lines: items.flatMap(({ id: item, text }) => {
        const line = checklist.find((one) => one.item === item);
        return line ? [{ text, inOrder: line.inOrder, reason: line.reason }] : [];
      }),
    };
  });
