import { defineConfig } from "vitest/config";

/** A real server, a real browser: the paths of the people Plumbline is for. `npm run e2e`. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: ["e2e/server.ts"],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
