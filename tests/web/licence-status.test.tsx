import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HongKongDate } from '../../schemas/time.ts';
import { LicenceStatusTag } from '../../web/components/licence-status-tag.tsx';
import { type ClaimsShown, verifyPage } from '../../web/pages/public/verify.tsx';

const validFrom = HongKongDate.parse('2026-12-07');
const text = (one: string) => ({ en: one, 'zh-Hant': one, 'zh-Hans': one });
const claims: ClaimsShown = {
  licence: text('Permit'),
  issuer: text('Department'),
  number: 'P-1',
  holder: 'CHAN, Tai Man',
  validFrom,
  validTo: HongKongDate.parse('2027-12-06'),
  extra: [],
};

test('a licence in order that begins later is not called in force, on its page or where it is checked', () => {
  const english = renderToString(<LicenceStatusTag status="active" startsOn={validFrom} language="en" />);
  expect(english).toContain('Valid from 7 December 2026 – not yet in force');
  const { body } = verifyPage(
    { code: 'SR1:', result: { verdict: 'notYetValid', claims, status: 'active' } },
    'zh-Hant',
  );
  const chinese = renderToString(<>{body}</>);
  expect(chinese).toContain('尚未生效（2026年12月7日起有效）');
  expect(chinese).not.toContain('>有效<');
});

test('one that was ended says so whenever it was to begin', () => {
  expect(renderToString(<LicenceStatusTag status="revoked" startsOn={validFrom} language="en" />)).toContain(
    'Revoked',
  );
});
