// The content-security policy is really in force, with and without the recommended headers.

import { expect, open, test } from "./support/test.mjs";

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
