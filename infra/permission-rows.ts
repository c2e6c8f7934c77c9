// What several functions have rights to; see permissions.ts.

/** A form posted too late is kept under its person's key by whichever function received it. */
export const rescuer = { opens: 'all', makes: ['person:*'] } as const;
/** Cases, and forms of theirs that were posted too late. */
export const caseAndPerson = { opens: ['case:*', 'person:*'], makes: ['person:*'] } as const;
export const applicantSessions = { rows: ['session:applicant#*', 'RESCUE#*'] } as const;
/** All that one step of a case reads, and the days it counts by. */
export const readingCase = ['CALENDAR', 'RECORD#case:*', 'EVENT#case:*', 'RELEASE#*', 'REQUEST#*'] as const;
/** All that one step of a case writes, see store/commit.ts. */
export const stepOfCase = [
  'RECORD#case:*',
  'EVENT#case:*',
  'EFFECT#case:*',
  'REQUEST#*',
  'SHARED#case:*',
  'ENTRIES#*',
  'OUTCOME#*',
] as const;
/** What is read and written to send a message with files, or photos, in a case. */
export const messageReads = [...readingCase, 'FILE#*', 'WRITING#*'] as const;
export const messageWrites = [
  'RECORD#case:*',
  'EVENT#case:*',
  'EFFECT#case:*',
  'SHARED#case:*',
  'REQUEST#*',
  'FILE#*',
  'WRITING#*',
] as const;
export const staffSessions = { rows: ['session:staff#*', 'RESCUE#*', 'STAFF#*'] } as const;
/** Who works in which team, and what they are called. */
export const officers = ['STAFF#*', 'TEAM#*'] as const;
/** What leads to cases without opening them. */
export const leads = ['REFERENCE#*', 'FIND#*', 'FINDS#*'] as const;
