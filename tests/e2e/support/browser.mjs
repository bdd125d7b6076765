// How the browser is started: the system's Chromium where there is one, else Playwright's own, never calling home.

import { existsSync } from "node:fs";

const SYSTEM = [
  process.env.SEMAINIER_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

// Each window would load and run the pages of the address bar's menu: a third of the processor time of a short test.
const ADDRESS_BAR = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];
// The browser's own question to its maker about what kind of fields a form has.
const AUTOFILL = ["AutofillServerCommunication"];
// Of two such lists the browser takes the last one, so Playwright's own is repeated, as far as it concerns Chromium here.
const PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
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
    `--disable-features=${[...PLAYWRIGHT, ...ADDRESS_BAR, ...AUTOFILL].join(",")}`,
  ],
};
