import { HongKongDate } from '../../../schemas/time.ts';

export type SampleLicence = {
  number: string;
  hkid?: { body: string; checkDigit: string };
  birthDate: HongKongDate;
  fullLicence: boolean;
  classes: readonly string[];
  expiresOn: HongKongDate;
};

const on = (date: string) => HongKongDate.parse(date);

/** Licences of the demo people, in order of `demoPeople`. The number of a holder with an HKID is the HKID; the 17-year-old has none. */
export const sampleLicences: readonly SampleLicence[] = [
  {
    number: 'A123456(3)',
    hkid: { body: 'A123456', checkDigit: '3' },
    birthDate: on('1996-05-12'),
    fullLicence: true,
    classes: ['1', '2'],
    expiresOn: on('2034-05-11'),
  },
  {
    // Expired four years before 2026-11-23: too long ago for an International Driving Permit.
    number: 'B234567(1)',
    hkid: { body: 'B234567', checkDigit: '1' },
    birthDate: on('1960-03-08'),
    fullLicence: true,
    classes: ['1', '2'],
    expiresOn: on('2022-11-22'),
  },
  {
    number: 'D456789(8)',
    hkid: { body: 'D456789', checkDigit: '8' },
    birthDate: on('2006-02-20'),
    fullLicence: true,
    classes: ['1', '2'],
    expiresOn: on('2036-02-19'),
  },
  {
    number: 'E111222(1)',
    hkid: { body: 'E111222', checkDigit: '1' },
    birthDate: on('1988-09-30'),
    fullLicence: true,
    classes: ['1', '2', '18', '19'],
    expiresOn: on('2033-09-29'),
  },
  {
    // Expired two years before 2026-11-23: still good enough.
    number: 'N0098765',
    birthDate: on('1985-07-04'),
    fullLicence: true,
    classes: ['1'],
    expiresOn: on('2024-11-30'),
  },
];
