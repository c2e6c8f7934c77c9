import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDefinition } from '../rules/forms/load-definition.ts';
import type { Calendar } from '../schemas/calendar.ts';
import type { Instant } from '../schemas/time.ts';
import { currentReleases, publish } from '../store/releases.ts';
import type { Store } from '../store/store.ts';
import { machineProblems } from '../workflows/check-machine.ts';
import { compose } from '../workflows/compose.ts';

export type Published =
  | { readonly ok: true; readonly published: string[] }
  | { readonly ok: false; readonly problems: string[] };

/** Every `services/<department>/<service>.yaml`; a file that changed since its release becomes the next one. */
export async function publishServices(
  store: Store,
  folder: string,
  calendar: Calendar,
  now: Instant,
): Promise<Published> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
  const current = await currentReleases(store);
  const published: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    // What is published was judged then, and stays as it is.
    if (current.some((release) => release.digest === digest)) continue;
    const loaded = parseDefinition(text, file, calendar);
    if (!loaded.ok) {
      problems.push(
        ...loaded.problems.map(
          ({ line, column, message, suggestion }) =>
            `${file}:${line}:${column} ${message}${suggestion === undefined ? '' : ` (${suggestion}?)`}`,
        ),
      );
      continue;
    }
    const { definition } = loaded;
    const before = current.find(({ service }) => service === definition.id);
    const machine = compose(definition);
    const wrong = machineProblems(machine, definition);
    if (wrong.length > 0) {
      problems.push(...wrong.map(({ message, path }) => `${file} ${message}: ${path.join(' → ')}`));
      continue;
    }
    const release = {
      service: definition.id,
      number: (before?.number ?? 0) + 1,
      publishedAt: now,
      definition,
      machine,
    };
    if (await publish(store, release, digest)) published.push(`${definition.id} release ${release.number}`);
  }
  if (problems.some((problem) => problem.endsWith('"zh-Hans" is missing')))
    problems.push(
      `Simplified Chinese that is missing is written by: node build/simplify-services.ts ${folder}`,
    );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, published };
}
