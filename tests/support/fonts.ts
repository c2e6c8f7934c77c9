import { symlinkSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontNames, sourceOf } from '../../build/fonts.ts';
import { fontFiles } from '../../functions/receipts/font-files.ts';
import { type Fonts, openFonts } from '../../functions/receipts/fonts.ts';

const opened: { fonts?: Fonts } = {};

/** The fonts of the receipts, from the packages they come in. */
export function packagedFonts(): Fonts {
  opened.fonts ??= openFonts(linked());
  return opened.fonts;
}

function linked(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const name of fontNames) symlinkSync(sourceOf(name), join(folder, fontFiles[name]));
  return folder;
}
