import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../web/page.tsx';
import { tagsOf } from '../support/html.ts';
import { samplePages } from '../support/page-models.tsx';
import { sampleShell } from '../support/page-samples.ts';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'--></textarea></title><svg onload=alert(1)>",
  '{amount}$&𠮷\u202E',
];

const shape = (html: string) =>
  tagsOf(html).map(({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(' ')}`);

describe.each(attacks)('%s typed into every field', (attack) => {
  it('changes words, never the structure of a page', () => {
    const plain = samplePages(() => 'plain');
    for (const [n, sample] of samplePages(() => attack).entries()) {
      const shell = { ...sampleShell('en', sample.audience), path: '/en' };
      const attacked = renderDocument(sample.make('en'), shell);
      const untouched = renderDocument(plain[n]?.make('en') ?? sample.make('en'), shell);
      expect(shape(attacked), sample.name).toEqual(shape(untouched));
      expect(attacked, sample.name).not.toMatch(/<script>|<svg onload|<img src=x/u);
    }
  });
});
