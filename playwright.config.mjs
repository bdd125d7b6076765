// The browser tests run on a built page (SEMAINIER_DIST, else dist/), served as a static host would, in a sub-path.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/e2e/support/browser.mjs";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.mjs",
  globalSetup: "./tests/e2e/support/server.mjs",
  outputDir: "test-results/e2e",
  // The processor is the limit: on two cores 48 tests take 90 s with two at once, 92 with three, 100 with four.
  workers: 2,
  fullyParallel: true,
  // A shared machine may stall for seconds; what passed only when tried again is listed as flaky, and is to be mended.
  retries: process.env.CI === "true" ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    launchOptions,
    // Each test is a first visit, which would keep twelve megabytes for working offline: a third of the time of ordinary ones.
    // What is about that, the journeys, and the long session seen on the wire say "allow".
    serviceWorkers: "block",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    trace: "off",
    screenshot: "only-on-failure",
  },
});
