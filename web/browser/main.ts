import { enhanceLongLists } from './autocomplete.ts';
import { offerCopying } from './copy-code.ts';
import { countCharacters } from './count-characters.ts';
import { preventDoubleSubmit } from './double-submit.ts';
import { focusErrorSummary } from './error-summary.ts';
import { keepTyped } from './keep-typed.ts';
import { countDownPayments } from './payment-countdown.ts';
import { warnOfSessionEnd } from './session-warning.ts';
import { sendFilesFromHere } from './uploads.ts';

focusErrorSummary();
preventDoubleSubmit();
countDownPayments();
offerCopying();
countCharacters();
void enhanceLongLists();
keepTyped();
warnOfSessionEnd();
sendFilesFromHere();
