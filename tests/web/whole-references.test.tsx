import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Bullets } from '../../web/components/blocks.tsx';
import { WholeReferences } from '../../web/components/whole-references.tsx';

const whole = (reference: string) => `<span class="product-reference">${reference}</span>`;

it('keeps references in a text whole, and the text as it is', () => {
  const rendered = renderToString(
    <WholeReferences text="GCMX-C9WE-N4W, IDP-T5FU-BEZC-USX：S9CK-KJCH-D5K。" />,
  );
  expect(rendered).toBe(
    `${whole('GCMX-C9WE-N4W')}, ${whole('IDP-T5FU-BEZC-USX')}：${whole('S9CK-KJCH-D5K')}。`,
  );
});

it('lets everything else break', () => {
  for (const text of ['', 'MV-2026-001234', '2026-11-29', 'a half-hearted well-known text', '<b>'])
    expect(renderToString(<WholeReferences text={text} />)).not.toContain('<span');
});

it('does so in lists', () => {
  expect(renderToString(<Bullets items={['Receipt GCMX-C9WE-N4W.']} />)).toContain(
    `Receipt ${whole('GCMX-C9WE-N4W')}.`,
  );
});
