// The `test` of every spec: a page of a set day that may complain of nothing, and that talks to its own origin only.

import { test as base, expect } from "@playwright/test";
import { moveClock } from "./now.mjs";

export { expect };

/** Listens to a page; gives back the list that fills with everything no page of ours may do. */
export function complaintsOf(page, origin) {
  const complaints = [];
  page.on("console", (message) => {
    const text = message.text();
    // The browser's own words for a refused resource; the policy's violations are errors too.
    if (message.type() === "error") complaints.push(`console: ${text} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (["data:", "blob:"].includes(protocol) || asked === origin) return;
    complaints.push(`request to another origin: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A navigation or a closed page ends what was still loading.
    if (reason !== "net::ERR_ABORTED") complaints.push(`request failed: ${request.url()} ${reason}`);
  });
  return complaints;
}

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.SEMAINIER_URL),

  /** The complaints that the test expects: `test.use({ allowed: /quota/ })`. */
  allowed: [/(?!)/, { option: true }],

  /** Every page of the context is listened to, also those that a test opens itself. */
  context: async ({ context, baseURL, allowed }, use) => {
    const origin = new URL(baseURL).origin;
    const lists = [];
    context.on("page", (page) => lists.push(complaintsOf(page, origin)));
    await moveClock(context);
    await context.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`),
      ),
    );
    await use(context);
    const unexpected = lists.flat().filter((line) => !allowed.test(line));
    expect(unexpected, "what the pages complained of").toEqual([]);
  },
});

/** Opens a route (`#/semaine`) and waits until the application has taken over from the start message. */
export async function open(page, route = "") {
  await page.goto(`./${route}`);
  await expect(page.locator("#boot")).toHaveCount(0);
}

/** Waits until this version is kept for working offline. */
export async function offlineReady(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });
}
