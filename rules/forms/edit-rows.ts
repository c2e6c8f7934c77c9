import type { RawForm } from '../questions/kind.ts';
import { rowsIn } from '../questions/row-parts.ts';

/** A post with one more row in a group; `shown` rows stood on the page at least. */
export const addRow = (raw: RawForm, group: string, shown = 1): RawForm => ({
  ...raw,
  [`${group}-rows`]: String(Math.max(rowsIn(group, raw), shown) + 1),
});

/** A post without one row (`directors-1`): the rows after it move up. Names no row of a group: nothing changes. */
export function removeRow(raw: RawForm, row: string): RawForm {
  const [, group = '', written = ''] = /^(.+)-(\d{1,3})$/u.exec(row) ?? [];
  const rows = rowsIn(group, raw);
  const removed = Number(written);
  if (group === '' || removed >= rows) return raw;
  const moved = Object.entries(raw).flatMap(([name, typed]): [string, RawForm[string]][] => {
    const inRow = name.startsWith(`${group}-`) && /^(\d{1,3})-/u.exec(name.slice(group.length + 1));
    if (!inRow) return [[name, typed]];
    const at = Number(inRow[1]);
    if (at < removed) return [[name, typed]];
    const rest = name.slice(group.length + 1 + inRow[0].length);
    return at === removed ? [] : [[`${group}-${at - 1}-${rest}`, typed]];
  });
  return { ...Object.fromEntries(moved), [`${group}-rows`]: String(rows - 1) };
}
