import { say } from './words.ts';

/** For whom an application is made, where not for the applicant. */
export const representedTexts = {
  appliesFor: say('Applies for', '申請代表'),
  appliedBy: say('Applied by', '由誰提出申請'),
  position: say('Position of the applicant', '申請人職位'),
  number: say('Business registration number', '商業登記號碼'),
  forPerson: say('For another person', '代表另一人'),
  forCompany: say('For a company', '代表公司'),
  forNamed: say('For {name}', '代表{name}'),
} as const;
