// Names made to harm, in every free text of a house: nothing runs, nothing breaks the screens, and files hold texts only.

import { readFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { goTo } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

const SCREENS = [
  "#/jour",
  "#/semaine",
  "#/semaine?forme=liste",
  "#/semaine?vue=personnes",
  "#/semaine?vue=equipe",
  "#/personnes",
  "#/activites",
  "#/rendez-vous",
  "#/suivi",
  "#/suivi/bilan",
  "#/imprimer",
  "#/reglages/maison",
  "#/reglages/equipe",
  "#/reglages/intervenants",
  "#/reglages/lieux",
  "#/reglages/donnees",
];

/** Opens the house of `tests/it/hostile_names.rs` from its backup, on a day of its week. */
async function openHostile(page) {
  await page.clock.setFixedTime(new Date("2026-11-24T10:00:00+01:00"));
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog of the browser: ${dialog.message()}`);
  });
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: "Restaurer une sauvegarde" }).click();
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles("tests/fixtures/hostile-house.smn");
  await page.getByRole("button", { name: "Ouvrir cette sauvegarde" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
}

/** Waits until nothing has changed in the page for some frames: a board is drawn over several. */
const drawn = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let quiet = 0;
        const observer = new MutationObserver(() => (quiet = 0));
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const look = () => {
          quiet += 1;
          if (quiet < 8) return requestAnimationFrame(look);
          observer.disconnect();
          done();
        };
        requestAnimationFrame(look);
      }),
  );

/** What no text may bring into a page. */
const harm = (page) =>
  page.evaluate(() => ({
    hacked: window.hacked,
    images: document.querySelectorAll("img[src='x'], [onerror], [onmouseover], main script, dialog script").length,
    links: [...document.querySelectorAll("a[href]")].filter(({ protocol }) => !/^(https?|blob|tel|mailto):$/.test(protocol)).length,
    wider: document.documentElement.scrollWidth - innerWidth > 1,
  }));

const NONE = { hacked: undefined, images: 0, links: 0, wider: false };

test("screens show hostile names as texts and keep their width", async ({ page }) => {
  test.slow();
  await openHostile(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const screen of SCREENS) {
      await goTo(page, screen);
      await expect(page.getByRole("main")).toBeVisible();
      await drawn(page);
      expect(await harm(page), `${screen} at ${width}`).toEqual(NONE);
    }
  }
});

test("cards, panels, forms and the search show hostile names as texts", async ({ page }) => {
  test.slow();
  await openHostile(page);
  await goTo(page, "#/semaine");
  const card = page.locator("button.sess:not(.sess--rdv)").first();
  await expect(card).toBeVisible();
  await card.click();
  for (const tab of [/Personnes/, "Modifier", "Pourquoi"]) {
    await page.locator("aside.why").getByRole("tab", { name: tab }).click();
    expect(await harm(page), `panel: ${tab}`).toEqual(NONE);
  }
  for (const [list, part] of [["#/personnes", "#/personnes/"], ["#/reglages/lieux", "#/reglages/lieux/"], ["#/activites", "#/activites/"]]) {
    await goTo(page, list);
    const links = page.locator(`main a[href^='${part}']`);
    await links.first().waitFor();
    const routes = await links.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("href")).filter((href) => href.length > 40))]);
    for (const route of routes.slice(0, 9)) {
      await goTo(page, route);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await harm(page), route).toEqual(NONE);
    }
  }
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("img");
  await expect(page.getByRole("option").filter({ hasText: "<img src=x" }).first()).toBeVisible();
  expect(await harm(page), "search").toEqual(NONE);
});

test("files of a house with hostile names hold texts only", async ({ page }) => {
  await openHostile(page);
  const file = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("main").getByRole("button", { name }).first().click()]);
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9.-]+$/);
    return download.path();
  };
  const text = async (name) => (await readFile(await file(name))).toString();
  await goTo(page, "#/imprimer");
  const table = await text("Télécharger le tableau");
  expect(table).toContain("HYPERLINK");
  expect(table).not.toMatch(/(^|;|"|\n)=HYPERLINK/);
  const calendar = await text("Télécharger l’agenda");
  expect(calendar).toContain("une ligne\\nune autre");
  for (const line of calendar.trim().split("\r\n")) expect(line).toMatch(/^( |[A-Z-]+[;:])/);
  const sheets = execFileSync(
    "python3",
    ["-c", "import sys, zipfile, xml.dom.minidom as m; z = zipfile.ZipFile(sys.argv[1]); t = [z.read(n) for n in z.namelist()]; [m.parseString(x) for x in t]; print(*(x.decode() for x in t))", await file(/^Classeur XLSX/)],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  expect(sheets).toContain("HYPERLINK");
  expect(sheets).not.toContain("<f>");
  expect(sheets).not.toContain("<img");
});
