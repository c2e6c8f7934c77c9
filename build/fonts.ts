import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontName, fontFiles } from '../functions/receipts/font-files.ts';

const packages = fileURLToPath(new URL('../node_modules/@expo-google-fonts', import.meta.url));

export const fontNames = ['hk', 'sc', 'jp'] as const satisfies readonly FontName[];

/** Where a font's file is among the packages (Noto Sans, SIL Open Font License 1.1). */
export const sourceOf = (name: FontName): string =>
  join(packages, `noto-sans-${name}`, '400Regular', fontFiles[name]);

/** Puts the fonts of the receipts into a folder. */
export async function copyFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(fontNames.map((name) => copyFile(sourceOf(name), join(folder, fontFiles[name]))));
}
