import { vi } from 'vitest';
import { logger } from '../../functions/http/log.ts';

// Functions say nothing here: what goes wrong in these tests is meant to.
for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(logger, level).mockImplementation(() => {});
