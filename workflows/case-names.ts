import { caseChecks } from './case-checks.ts';
import { caseRecords } from './case-records.ts';
import { checkOf, recordOf } from './node.ts';

export const check = checkOf(caseChecks);
export const record = recordOf(caseRecords);
