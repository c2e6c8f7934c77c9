import { describe } from 'vitest';
import { fillInServices } from '../support/every-service.ts';

describe('every service, filled in with its own example and sent, the second of each two', () =>
  fillInServices(1));
