import { symlinkSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontNames, sourceOf } from '../../build/fonts.ts';
import { fontFiles } from '../../functions/receipts/font-files.ts';
import { fontsIn, type OpenFonts } from '../../functions/receipts/fonts.ts';

const opened: { open?: OpenFonts } = {};

/** The fonts of the receipts, from the packages they come in. */
export function packagedFonts(): OpenFonts {
  opened.open ??= fontsIn(linked());
  return opened.open;
}

function linked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const name of fontNames) symlinkSync(sourceOf(name), join(folder, fontFiles[name]));
  return folder;
}
