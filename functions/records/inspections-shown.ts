import type { PersonRef } from '../../schemas/actor.ts';
import type { InspectionShown } from '../../web/pages/desk/inspection-parts.tsx';
import type { OpenedCase } from './opened-case.ts';

/** Reports of inspections; `named` says whom officers may see by name, and with it what was noted for colleagues. */
export const inspectionsShown = (
  { context, release }: OpenedCase,
  named?: (people: readonly PersonRef[]) => string,
): InspectionShown[] =>
  (context.inspections ?? []).map(({ stage: id, at, by, result, checklist, note }) => {
    const stage = release.definition.workflow.stages.find((candidate) => candidate.id === id);
    const items = stage?.stage === 'inspection' ? stage.checklist : [];
    return {
      at,
      result,
      ...(named ? { name: named(by), note } : {}),
      lines: items.flatMap(({ id: item, text }) => {
        const line = checklist.find((one) => one.item === item);
        return line ? [{ text, inOrder: line.inOrder, reason: line.reason }] : [];
      }),
    };
  });
