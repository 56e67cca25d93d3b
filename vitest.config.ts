import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["{packages,pipelines}/*/test/**/*.test.ts", "reports/test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["./vitest.setup.ts"],
    maxWorkers: 2
  }
});
