import * as z from 'zod';

/** One measured number; `target` is what the project promises. Bytes are bytes, times are milliseconds unless the unit says otherwise. */
export const Figure = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  target: z
    .union([z.strictObject({ atMost: z.number() }), z.strictObject({ atLeast: z.number() })])
    .optional(),
  note: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** `undefined` where nothing was promised. */
export const isMet = ({ value, target }: Figure): boolean | undefined => {
  if (!target) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
};

const shown = (value: number): string =>
  Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

const targetOf = ({ target }: Figure): string => {
  if (!target) return '';
  return 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
};

/** A table for people, one line a figure. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const met = isMet(figure);
    return [
      figure.name,
      shown(figure.value),
      figure.unit,
      targetOf(figure),
      met === undefined ? '' : met ? 'met' : 'NOT MET',
      figure.note ?? '',
    ];
  });
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
