import { afterAll } from "vitest";

import { removeFolders } from "./folders.ts";

// Vitest runs this for each test file, also for those that share a worker; what other files import is run once for all of them.
afterAll(removeFolders);
