import fc from 'fast-check';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../functions/http/qr-picture.ts';

describe('the picture of a code', () => {
  it('is read back by a scanner, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:')),
          minLength: 1,
          maxLength: 600,
        }),
        (text) => {
          const { width, height, data } = PNG.sync.read(Buffer.from(qrPicture(text, 4)));
          expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(text);
        },
      ),
      { numRuns: 25 },
    );
  });
});
