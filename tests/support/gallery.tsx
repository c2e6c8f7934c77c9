import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../schemas/text.ts';
import { renderDocument, type AssetPaths } from '../../web/page.tsx';
import { samplePages } from './page-models.tsx';
import { sampleShell } from './page-samples.ts';

const languages: readonly Language[] = ['en', 'zh-Hant', 'zh-Hans'];

/** Writes every sample page in every language as a file below the folder, for looking at. */
export function writeGallery(folder: string, assets: AssetPaths): void {
  for (const language of languages) {
    mkdirSync(join(folder, language), { recursive: true });
    for (const { name, audience, make } of samplePages()) {
      const document = renderDocument(make(language), { ...sampleShell(language, audience), assets });
      writeFileSync(join(folder, language, `${name}.html`), document);
    }
  }
}
