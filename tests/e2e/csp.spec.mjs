// The content-security policy is really in force, with and without the recommended headers.

import { serve } from "../../tools/serve.mjs";
import { elsewhere } from "./support/elsewhere.mjs";
import { expect, offlineReady, open, test } from "./support/test.mjs";

test.use({ serviceWorkers: "allow" });

const policyOf = (page) => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");

test("the policy of the page and the recommended header say the same", async ({ page, request }) => {
  await open(page);
  const header = (await request.get("./")).headers()["content-security-policy"];
  expect(header).toBe(`${await policyOf(page)}; frame-ancestors 'none'`);
});

test("the policy leaves nothing open", async ({ page }) => {
  await open(page);
  const policy = await policyOf(page);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test.describe("what an attacker would try", () => {
  test.use({ allowed: /policy: |Content Security Policy|example\.org/i });

  test("an injected script does not run", async ({ page }) => {
    await open(page);
    const ran = await page.evaluate(async () => {
      const refused = new Promise((done) => document.addEventListener("securitypolicyviolation", done, { once: true }));
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      await refused;
      return window.injected === true;
    });
    expect(ran).toBe(false);
  });

  test("data cannot be sent elsewhere", async ({ page }) => {
    await open(page);
    const outcome = await page.evaluate(() => fetch("https://example.org/").then(() => "sent", () => "refused"));
    expect(outcome).toBe("refused");
  });
});

const WORKERS = ["planner_worker", "search_worker", "vault", "reader", "merge"];

/** What code inside a worker gets when it tries to leave its origin, or to run a text. */
const attempt = (worker, url) =>
  worker.evaluate(async (url) => {
    const outcome = (promise) => promise.then(() => "done", () => "refused");
    const ran = new Promise((done, failed) => {
      // Outside of what the test itself evaluates.
      setTimeout(() => {
        try {
          done(new Function("return 1")());
        } catch (refusal) {
          failed(refusal);
        }
      });
    });
    return {
      asked: await outcome(fetch(url)),
      posted: await outcome(fetch(url, { method: "POST", body: "x", mode: "no-cors" })),
      ran: await outcome(ran),
    };
  }, url);

const REFUSED = { asked: "refused", posted: "refused", ran: "refused" };

async function started(page, name) {
  const worker = page.waitForEvent("worker");
  await page.evaluate((file) => {
    window.held = [...(window.held ?? []), new Worker(file, { type: "module" })];
  }, `${name}_loader.js`);
  return worker;
}

test.describe("what code inside a worker would try", () => {
  test.use({ allowed: /policy|Content Security Policy|127\.0\.0\.1/i });

  let other;
  test.beforeEach(async () => {
    other = await elsewhere();
  });
  test.afterEach(() => other.close());

  test("no worker, and not the service worker either, reaches another origin or runs a text", async ({ page, context }) => {
    await open(page);
    await offlineReady(page);
    for (const name of WORKERS) expect(await attempt(await started(page, name), other.url), name).toEqual(REFUSED);
    const [service] = context.serviceWorkers();
    expect(await attempt(service, other.url)).toEqual(REFUSED);
    expect(other.reached).toEqual([]);
    // Where nothing forbids it, the same is done.
    const free = await context.newPage();
    expect(await free.evaluate((url) => fetch(url).then(({ status }) => status), other.url)).toBe(200);
    expect(other.reached).toEqual(["GET /"]);
  });

  test("on a host that sends no headers the service worker gives the workers their policy", async ({ browser }) => {
    const { url, close } = await serve({ dist: process.env.SEMAINIER_DIST ?? "dist", base: "/nu/", sends: [] });
    const context = await browser.newContext({ baseURL: url });
    const page = await context.newPage();
    await open(page, "?nosw");
    expect((await attempt(await started(page, "vault"), other.url)).asked, "from the host itself").toBe("done");
    other.reached.length = 0;
    await open(page);
    await offlineReady(page);
    await open(page);
    for (const name of WORKERS) expect(await attempt(await started(page, name), other.url), name).toEqual(REFUSED);
    expect(other.reached).toEqual([]);
    await context.close();
    close();
  });
});
