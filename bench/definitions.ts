import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedCalendar } from '../functions/shipped-calendar.ts';
import type { CompiledForm } from '../rules/forms/compiled-form.ts';
import { parseDefinition } from '../rules/forms/load-definition.ts';
import { Answers } from '../schemas/answers.ts';
import { HongKongDate } from '../schemas/time.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'bench/forms');

/** The day on which the answers of the form of 60 questions are good. */
export const answeredOn = HongKongDate.parse('2026-11-23');

export interface DefinitionFile {
  readonly name: string;
  readonly text: string;
}

/** A form of 60 questions as services ask them, and the body of a complete application for it. */
export const sixtyQuestions = async (): Promise<DefinitionFile & { readonly body: string }> => ({
  name: 'form of 60 questions',
  text: await readFile(join(folder, 'hall-hire.yaml'), 'utf8'),
  body: JSON.stringify(Answers.parse(JSON.parse(await readFile(join(folder, 'hall-hire.json'), 'utf8')))),
});

/** Every service there is. */
export async function shippedDefinitions(): Promise<DefinitionFile[]> {
  const services = join(root, 'services');
  const files = (await readdir(services, { recursive: true })).filter((file) => file.endsWith('.yaml'));
  return Promise.all(
    files
      .toSorted()
      .map(async (file) => ({ name: file, text: await readFile(join(services, file), 'utf8') })),
  );
}

/** Throws with what is wrong with it. */
export function compiled({ name, text }: DefinitionFile): CompiledForm {
  const loaded = parseDefinition(text, name, shippedCalendar);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.form;
}
