import type { CaseCheck } from './case-checks.ts';
import type { CaseRecord } from './case-records.ts';
import { namesOf } from './node.ts';

export const { check, record } = namesOf<CaseCheck, CaseRecord>();
