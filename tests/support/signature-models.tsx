import type { SignatureState } from '../../schemas/co-signature.ts';
import { type CoSignEnd, coSignEndPage } from '../../web/pages/applicant/co-sign-end.tsx';
import { type CoSignModel, coSignPage } from '../../web/pages/applicant/co-sign.tsx';
import { signaturesPage, type SignaturesModel } from '../../web/pages/applicant/signatures.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleAnswers,
  sampleDepartment,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const states: readonly SignatureState[] = ['unasked', 'asked', 'expired', 'declined', 'changed', 'signed'];
const partner = inThree('Partner', '合夥人', '合伙人');
const person = { provider: 'citizens', sub: 'x' };

const signature = (state: SignatureState, typed: Typed): SignaturesModel['signatures'][number] => ({
  entry: `partner.${states.indexOf(state) + 1}`,
  who: partner,
  name: typed('WONG, Mei Ling'),
  email: typed('mei.ling@example.hk'),
  state,
  askedAt: sampleMoment,
  until: sampleMoment,
  signed: { by: person, name: typed('WONG, Mei Ling 黃美玲'), at: sampleMoment, hash: '0'.repeat(64) },
  declined: { by: person, name: typed('WONG, Mei Ling'), at: sampleMoment, why: typed('The area is wrong') },
});

const ends = (typed: Typed): CoSignEnd[] => [
  { kind: 'unknown' },
  { kind: 'expired' },
  { kind: 'used' },
  { kind: 'own' },
  { kind: 'otherPerson', name: typed('WONG, Mei Ling') },
  { kind: 'changing' },
  { kind: 'signedAlready' },
  { kind: 'signed', at: sampleMoment },
  { kind: 'declined', at: sampleMoment },
];

/** The applicant's list of signatures in its states, and what whoever signs sees. */
export const signaturePages = (typed: Typed, page: MakePage): SamplePage[] => {
  const list =
    (shown: readonly SignatureState[], more: Partial<SignaturesModel>): SamplePage['make'] =>
    (language) =>
      signaturesPage(
        {
          case: 'c1',
          service: sampleService,
          signatures: shown.map((state) => signature(state, typed)),
          stamp: sampleStamp,
          ...more,
        },
        language,
      );
  const signing =
    (more: Partial<CoSignModel>): SamplePage['make'] =>
    (language) =>
      coSignPage(
        {
          case: 'c1',
          token: 't1',
          service: sampleService,
          department: sampleDepartment,
          who: partner,
          pages: sampleAnswers(typed),
          statement: [inThree('I am a partner.', '本人是合夥人。', '本人是合伙人。')],
          shown: '0'.repeat(64),
          stamp: sampleStamp,
          ...more,
        },
        language,
      );
  return [
    page('signatures', list(states, {})),
    page('signatures-asked', list(['asked'], { asked: 'partner.2' })),
    page('signatures-missing', list(['unasked', 'declined'], { missing: true })),
    page(
      'signatures-too-often',
      list(['asked'], {
        tooOften: { entry: 'partner.2', often: 'entry', from: typed('24 November 2026, 15:05') },
      }),
    ),
    page(
      'signatures-address-too-often',
      list(['asked'], {
        tooOften: { entry: 'partner.2', often: 'address', from: typed('24 November 2026, 15:05') },
      }),
    ),
    page('signatures-whole', list(['signed'], {})),
    page('co-sign', signing({})),
    page('co-sign-not-agreed', signing({ problem: 'notAgreed' })),
    page('co-sign-no-reason', signing({ problem: 'noReason', why: typed('') })),
    page('co-sign-changed', signing({ changed: true, why: typed('No') })),
    page('co-sign-rescued', signing({ rescued: true, why: typed('No') })),
    ...ends(typed).map((end) => page(`co-sign-${end.kind}`, (language) => coSignEndPage(end, language))),
  ];
};
