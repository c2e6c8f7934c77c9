import { describe, expect, test } from 'vitest';
import { shapeOf, shapesOfPage } from '../support/page-shape.ts';

const page = (words: string, more = '') =>
  `<html lang="${words}"><body><main class="m"><h1>${words}</h1><img alt="${words}" src="/${words}">${more}</main></body></html>`;

describe('the shape of a page, by which it is known to be checked', () => {
  test('is the same in each language', () => {
    expect(shapeOf(page('Verify'))).toBe(shapeOf(page('核實')));
  });

  test('is told of its main part apart from the frame around it', () => {
    const [main, frame] = shapesOfPage(page('Verify'));
    const framed = shapesOfPage(page('Verify').replace('<body>', '<body><a href="/tc">繁</a>'));
    expect(framed[0]).toBe(main);
    expect(framed[1]).not.toBe(frame);
    expect(shapesOfPage(page('Verify', '<p>a</p>'))[1]).toBe(frame);
  });

  test.each([
    ['another element', page('a', '<p>a</p>')],
    ['another class', page('a').replace('class="m"', 'class="n"')],
    ['a heading that says nothing', page('a').replace('<h1>a', '<h1> ')],
    ['a picture that says nothing', page('a').replace('alt="a"', 'alt=""')],
    ['a label for something else', page('a', '<label for="b">a</label>')],
  ])('is another with %s', (_kind, other) => {
    expect(shapeOf(other)).not.toBe(shapeOf(page('a')));
    expect(shapeOf(page('a', '<label for="a">a</label>'))).not.toBe(shapeOf(other));
  });
});
