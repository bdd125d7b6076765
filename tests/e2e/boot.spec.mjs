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

test("links lead to pages whose addresses stand in the history, in order", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /maison d’essai/i }).first().click();
  const main = page.getByRole("navigation", { name: "Navigation principale" });
  const heading = (name) => page.getByRole("heading", { level: 1, name });
  // Two links within one frame: neither step is lost.
  await expect(main.getByRole("link", { name: /Personnes/ })).toBeVisible();
  await page.evaluate(() => {
    for (const end of ["personnes", "activites"]) document.querySelector(`a[href="#/${end}"]`).click();
  });
  await expect(heading(/Activités/)).toBeVisible();
  await expect(page).toHaveURL(/#\/activites$/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/personnes$/);
  await expect(heading(/personnes/i)).toBeVisible();
  await page.goForward();
  await expect(heading(/Activités/)).toBeVisible();
  // Where the browser is to open it elsewhere, this page stays.
  const opened = page.context().waitForEvent("page");
  await main.getByRole("link", { name: /Personnes/ }).click({ modifiers: ["Control"] });
  await (await opened).close();
  await expect(heading(/Activités/)).toBeVisible();
});
