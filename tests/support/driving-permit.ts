import { readFileSync } from 'node:fs';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import type { Question } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import { calendar } from './calendar.ts';

const file = 'services/transport/international-driving-permit.yaml';
const loaded = parseDefinition(readFileSync(file, 'utf8'), file, calendar);
if (!loaded.ok) throw new Error(`${file} does not load`);

/** The service the journeys go through, as its file says. */
export const permit = loaded.definition;

const questions = permit.pages.flatMap((page) => page.questions);

function question(id: string): Question {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`The permit asks no ${id}`);
  return found;
}

export const labelOf = (id: string): Text => question(id).label;

export function optionOf(id: string, value: string): Text {
  const found = question(id);
  const option = 'options' in found ? found.options.find((one) => one.value === value) : undefined;
  if (!option) throw new Error(`${id} offers no ${value}`);
  return option.label;
}

export function checklist(): readonly Text[] {
  return permit.workflow.stages.flatMap((stage) =>
    stage.stage === 'vetting' ? stage.checklist.map(({ text }) => text) : [],
  );
}

export function reasonFor(code: string): Text {
  const reason = permit.refusalReasons.find((one) => one.code === code);
  if (!reason) throw new Error(`There is no reason ${code}`);
  return reason.text;
}
