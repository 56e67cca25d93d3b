import {defineConfig} from "vitest/config";

// Tests that take long: fuzzing, and killing the program again and again.
export default defineConfig({
  test: {
    include: ["**/test/soak/**/*.soak.ts"],
    testTimeout: 7_200_000,
    maxWorkers: 2
  }
});
