interface BarChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const LABEL = 260;
const WIDTH = 360;
const ROW = 30;
const MOST_LETTERS = 34;

const shortened = (label: string): string =>
  Array.from(label).length > MOST_LETTERS
    ? `${Array.from(label)
        .slice(0, MOST_LETTERS - 1)
        .join('')}…`
    : label;

/** Bars with their figures; the table beside it tells the same, so a reader of the screen loses nothing. */
export const BarChart = ({ id, title, bars }: BarChartProps) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * ROW + 10;
  const width = LABEL + WIDTH + 70;
  return (
    <div class="product-scroll" role="region" aria-label={title} tabindex={0}>
      <svg
        class="product-chart"
        role="img"
        aria-labelledby={id}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title id={id}>{`${title}: ${bars.map(({ label, value }) => `${label} ${value}`).join('; ')}`}</title>
        {bars.map(({ label, value }, n) => {
          const bar = Math.round((WIDTH * value) / most);
          return (
            <g key={label}>
              <text x={LABEL - 8} y={n * ROW + 22} text-anchor="end">
                {shortened(label)}
              </text>
              <rect x={LABEL} y={n * ROW + 8} width={bar} height={20} />
              <text x={LABEL + bar + 8} y={n * ROW + 22}>
                {value}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
};
