import { defineConfig } from "vitest/config";

export default defineConfig({
  // A browser on a machine that is busy with other things takes its time; a test that hangs still ends.
  test: { include: ["test/**/*.test.{ts,tsx}"], testTimeout: 180_000 },
});
