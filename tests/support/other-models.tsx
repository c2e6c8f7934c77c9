import { HongKongDate } from '../../schemas/time.ts';
import { problemPage, type ProblemName } from '../../web/pages/errors/problem.tsx';
import { signInProblemPage } from '../../web/pages/identity/sign-in-problem.tsx';
import { signInPage } from '../../web/pages/identity/sign-in.tsx';
import { signedOutPage } from '../../web/pages/identity/signed-out.tsx';
import { type VerifyModel, verifyPage } from '../../web/pages/public/verify.tsx';
import { type SignInProblemName, signInProblemTexts } from '../../web/texts/identity.ts';
import { problemTexts } from '../../web/texts/problems.ts';
import { type VerdictName, verdictTexts } from '../../web/texts/verify.ts';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleDepartment,
  type SamplePage,
  sampleService,
  sampleSupport,
  type Typed,
} from './page-samples.ts';

const named = <Name extends string>(texts: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(texts).filter((name): name is Name => name in texts);

/** Signing in and out, checking a licence, and every error page. */
export const otherPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page(
    'sign-in',
    (l) =>
      signInPage(
        {
          door: 'applicant',
          provider: inThree('iAM Smart', '智方便', '智方便'),
          moreInfoUrl: 'https://www.iamsmart.gov.hk/',
          returnTo: typed('/en/applications'),
          csrf: 'c',
          keptForm: true,
        },
        l,
      ),
    'identity',
  ),
  page('sign-in-staff', (l) => signInPage({ door: 'staff', provider: sampleDepartment }, l), 'identity'),
  page('signed-out', (l) => signedOutPage({ door: 'applicant' }, l), 'identity'),
  page('verify', (l) => verifyPage({}, l), 'public'),
  page('verify-missing', (l) => verifyPage({ missing: true }, l), 'public'),
  ...named<VerdictName>(verdictTexts).map((verdict) =>
    page(
      `verify-${verdict}`,
      (l) => verifyPage({ code: typed('SR1:6BF'), result: resultOf(verdict, typed) }, l),
      'public',
    ),
  ),
  ...named<SignInProblemName>(signInProblemTexts).map((problem) =>
    page(
      `sign-in-${problem}`,
      (l) =>
        signInProblemPage(
          { problem, door: 'applicant', status: 400, support: sampleSupport, correlation: 'abc' },
          l,
        ),
      'identity',
    ),
  ),
  page(
    'problem-lost-officer',
    (l) =>
      problemPage(
        { problem: 'notFound', status: 404, officers: true, support: sampleSupport, correlation: 'abc' },
        l,
      ),
    'caseworker',
  ),
  ...named<ProblemName>(problemTexts).map((problem) =>
    page(
      `problem-${problem}`,
      (l) =>
        problemPage(
          {
            problem,
            status: 400,
            support: sampleSupport,
            correlation: 'abc',
            next: { kind: 'seeExisting', path: typed('/en/applications/c1') },
          },
          l,
        ),
      'public',
    ),
  ),
];

const resultOf = (verdict: VerdictName, typed: Typed): VerifyModel['result'] => {
  if (verdict === 'unreadable' || verdict === 'unknownKey' || verdict === 'wrongSignature') {
    return { verdict };
  }
  return {
    verdict,
    claims: {
      licence: sampleService,
      issuer: sampleDepartment,
      number: 'IDP-000123',
      holder: typed('CHAN, Tai Man'),
      maskedId: '****456(*)',
      validFrom: sampleDate,
      validTo: HongKongDate.parse('2027-12-06'),
      extra: [{ label: inThree('Classes', '類別', '类别'), value: typed('1, 2') }],
    },
    status:
      verdict === 'valid' || verdict === 'notYetValid'
        ? 'active'
        : verdict === 'notInForce'
          ? 'suspended'
          : 'unknown',
  };
};
