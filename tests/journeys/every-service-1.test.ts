import { describe } from 'vitest';
import { fillInServices } from '../support/every-service.ts';

describe('every service, filled in with its own example and sent, the first of each two', () =>
  fillInServices(0));
