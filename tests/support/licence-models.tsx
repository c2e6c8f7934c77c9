import { HongKongDate } from '../../schemas/time.ts';
import { type LicenceModel, licencePage } from '../../web/pages/applicant/licence.tsx';
import { inThree } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleDepartment,
  type SamplePage,
  sampleService,
  type Typed,
} from './page-samples.ts';

const licence = (typed: Typed, startsOn?: HongKongDate): LicenceModel => ({
  case: 'c1',
  title: sampleService,
  department: sampleDepartment,
  issued: {
    startsOn,
    number: 'IDP-000123',
    status: 'active',
    holder: typed('CHAN, Tai Man'),
    validFrom: sampleDate,
    validTo: HongKongDate.parse('2027-12-06'),
    shown: [{ label: inThree('Classes', '類別', '类别'), value: typed('1, 2') }],
    conditions: [inThree('Carry your driving licence too.', '須同時攜帶駕駛執照。', '须同时携带驾驶执照。')],
    code: typed('SR1:6BF.Q0Y'.repeat(20)),
  },
});

/** A licence, one that begins later, and one that is not issued yet. */
export const licencePages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('licence', (l) => licencePage(licence(typed), l)),
  page('licence-later', (l) => licencePage(licence(typed, sampleDate), l)),
  page('licence-not-yet', (l) =>
    licencePage({ case: 'c1', title: sampleService, department: sampleDepartment, issued: undefined }, l),
  ),
];
