import { vi } from 'vitest';

/**
 * Run before each test file of a worker that several files share: the project's modules, with the clients and settings
 * that they remember, are loaded anew; the packages, which are most of the cost, are not.
 */
vi.resetModules();
vi.useRealTimers();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
