import { describe, expect, test } from 'vitest';
import { shapeOfPage } from '../support/page-shape.ts';

const page = (words: string, more = '') =>
  `<html lang="${words}"><body><main class="m"><h1>${words}</h1><img alt="${words}" src="/${words}">${more}</main></body></html>`;

describe('the shape of a page, by which it is known to be checked', () => {
  test('is the same in each language', () => {
    expect(shapeOfPage(page('Verify'))).toBe(shapeOfPage(page('核實')));
  });

  test.each([
    ['another element', page('a', '<p>a</p>')],
    ['another class', page('a').replace('class="m"', 'class="n"')],
    ['a heading that says nothing', page('a').replace('<h1>a', '<h1> ')],
    ['a picture that says nothing', page('a').replace('alt="a"', 'alt=""')],
    ['a label for something else', page('a', '<label for="b">a</label>')],
  ])('is another with %s', (_kind, other) => {
    expect(shapeOfPage(other)).not.toBe(shapeOfPage(page('a')));
    expect(shapeOfPage(page('a', '<label for="a">a</label>'))).not.toBe(shapeOfPage(other));
  });
});
