import { takeEveryTransition } from '../support/walks/every-transition.ts';

takeEveryTransition(0);
