// How the browser is started: the system's Chromium where there is one, else Playwright's own, never calling home.

import { existsSync } from "node:fs";

const SYSTEM = [
  process.env.SEMAINIER_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const launchOptions = {
  executablePath: SYSTEM.find((path) => path && existsSync(path)),
  // Root, as in a container, cannot use the sandbox.
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
