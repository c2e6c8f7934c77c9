/** What a spreadsheet would take for a formula; a figure is none. */
const FORMULA = /^[=+\-@\t\r]/u;

const cellOf = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV (RFC 4180), marked as UTF-8 so that spreadsheets read Chinese; words are never taken for formulas. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
