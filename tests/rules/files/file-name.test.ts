import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition, endings, honestName, safeFileName } from '../../../rules/files/file-name.ts';
import { FileType } from '../../../schemas/upload-question.ts';

const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));
const anyType = fc.constantFrom(...FileType.options);

test.each([
  ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..', ''],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\nX: y.pdf', 'abX_ y.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['zero\u200Bwidth.pdf', 'zerowidth.pdf'],
  ['CON.pdf', '_.pdf'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['何嘉欣的照片.jpg', '何嘉欣的照片.jpg'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ['\uD800.pdf', 'pdf'],
])('%j becomes %j', (given, safe) => {
  expect(safeFileName(given)).toBe(safe);
});

test('a name is short, visible, without folders, and safe already', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const safe = safeFileName(given);
      expect(Array.from(safe).length).toBeLessThanOrEqual(120);
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]|^\.|\.$/u);
      expect(safe.isWellFormed()).toBe(true);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

test('content is handed out under a name that ends as its type does', () => {
  fc.assert(
    fc.property(anyName, anyType, (given, type) => {
      const name = honestName(safeFileName(given), type);
      expect(endings[type].some((ending) => name.toLowerCase().endsWith(`.${ending}`))).toBe(true);
    }),
  );
  expect(honestName('setup.exe', 'pdf')).toBe('setup.exe.pdf');
});

test('no name breaks out of its header', () => {
  fc.assert(
    fc.property(anyName, anyType, (given, type) => {
      const header = contentDisposition(honestName(safeFileName(given), type), 'attachment');
      expect(header).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~%-]*$/u);
    }),
  );
});
