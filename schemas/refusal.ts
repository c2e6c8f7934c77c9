import * as z from 'zod';

/** Why a command was not accepted; each has its sentence for people in web/texts/refusals.ts. */
export const RefusalCode = z.enum([
  'notNow',
  'notYours',
  'notYourTeam',
  'roleMissing',
  'systemOnly',
  'stageMoved',
  'checklistIncomplete',
  'awaitingApplicant',
  'onHold',
  'secondPersonNeeded',
  'alreadyAsked',
  'requestClosed',
  'dateNotAhead',
  'dateTooFar',
  'reasonUnknown',
  'amountDiffers',
  'otherClock',
  'conflictOfInterest',
  'heldByColleague',
  'notHolder',
  'flagUnchanged',
  'alreadySettled',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;
