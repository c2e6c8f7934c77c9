import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';

const file = fileURLToPath(new URL('../rules/catalogue/han-folding.json', import.meta.url));

/** The blocks people type: unified ideographs with extension A, and the compatibility block's neighbours are left to NFKC. */
const blocks = [
  [0x34_00, 0x4d_bf],
  [0x4e_00, 0x9f_ff],
] as const;

/**
 * Every ideograph that has a plainer one it is searched as: Traditional as Simplified, and the variants of Hong Kong and Taiwan
 * likewise (臺, 台; 裏, 裡; 著, 着). Pairs one after the other. Folding twice is folding once.
 */
export function foldHan(): string {
  const converters = (['hk', 'tw', 't'] as const).map((from) => Converter({ from, to: 'cn' }));
  const one = (character: string): string => {
    const found = converters
      .map((convert) => convert(character))
      .find((to) => to !== character && Array.from(to).length === 1);
    return found ?? character;
  };
  const settled = (character: string): string => {
    const next = one(character);
    return next === character ? character : settled(next);
  };
  const pairs: string[] = [];
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      const to = settled(character);
      if (to !== character) pairs.push(character, to);
    }
  }
  return pairs.join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(file, `${JSON.stringify({ pairs: foldHan() })}\n`);
}
