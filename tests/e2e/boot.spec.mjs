// The page starts from a plain static server, in a sub-path, under its strict policy.

import { expect, open, test } from "./support/test.mjs";

test("the page starts in a sub-path", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("main")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/sous/chemin/");
});

test("a bookmarked route starts too", async ({ page }) => {
  await open(page, "#/semaine");
  await expect(page.getByRole("main")).toBeVisible();
});

test("the planner's worker starts from a file of its own", async ({ page }) => {
  await open(page);
  const answer = await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const worker = new Worker("planner_worker_loader.js", { type: "module" });
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => failed(new Error(message));
      }),
  );
  expect(answer).toMatch(/ready/i);
});

test("everything needed is asked of the page's own folder", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => !url.startsWith(baseURL) && !url.startsWith("data:"))).toEqual([]);
  expect(asked.some((url) => url.endsWith(".wasm"))).toBe(true);
});
