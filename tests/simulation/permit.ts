import { aDefinition, text } from '../support/definition.ts';

/** What nobody may find in clear in any row. */
export const personal = {
  englishName: 'CHAN, Siu Ming Desmond',
  hkid: 'A123456(3)',
  birthDate: '1990-07-01',
  email: 'siuming.chan@example.com',
  phone: '91234567',
  building: 'Marigold Mansion',
  street: '188 Tung Choi Street',
  answer: 'My landlord Mr Lau can confirm',
} as const;

/** A service that asks for everything that identifies somebody. */
export const permit = aDefinition({
  pages: [
    {
      id: 'you',
      title: text('You'),
      questions: [
        { id: 'name', type: 'englishName', identity: 'englishName', label: text('Name') },
        { id: 'hkid', type: 'hkid', identity: 'hkid', label: text('HKID') },
        { id: 'phone', type: 'phone', label: text('Telephone') },
        { id: 'email', type: 'email', label: text('E-mail') },
        { id: 'home', type: 'address', label: text('Address') },
      ],
    },
    {
      id: 'licence',
      title: text('Your licence'),
      questions: [{ id: 'licenceNumber', type: 'text', label: text('Number') }],
    },
  ],
});

export const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  you: {
    phone: personal.phone,
    email: personal.email,
    'home-building': personal.building,
    'home-street': personal.street,
    'home-district': 'Mong Kok',
    'home-region': 'KLN',
  },
  licence: { licenceNumber: 'A1234563' },
};

export const particulars = {
  englishName: personal.englishName,
  hkid: personal.hkid,
  birthDate: personal.birthDate,
};
