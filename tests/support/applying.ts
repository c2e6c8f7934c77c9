import { withApplicantPages } from '../../rules/forms/applicant-pages.ts';
import { aDefinition, stages, text } from './definition.ts';

/** A form one may fill in for oneself, for another person or for a company, as a release holds it. */
export const applicantForm = withApplicantPages(
  aDefinition({
    id: 'applying',
    applicants: {
      person: { statement: [text('They asked me to')] },
      company: {
        statement: [text('The company asked me to')],
        document: { label: text('Letter of authority') },
      },
    },
    pages: [
      {
        id: 'about',
        title: text('About'),
        questions: [
          { id: 'englishName', type: 'englishName', identity: 'englishName', label: text('Name') },
          { id: 'hkid', type: 'hkid', identity: 'hkid', label: text('Card') },
          { id: 'mail', type: 'email', identity: 'email', profile: 'email', label: text('E-mail') },
        ],
      },
    ],
    workflow: {
      engine: 1,
      stages: [{ ...stages.vetting, checklist: [{ id: 'a', text: text('A') }] }, stages.decision],
    },
    fees: [],
    licence: undefined,
  }),
);
