// The sheets as they leave the printer: sizes, numbers of pages, what stands on them.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openHouse, openProposedWeek } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";
import { openWall, sheetsOf } from "./support/wall.mjs";

/** Sizes of the pages of a PDF, in points. */
async function pagesOf(page) {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, w, h]) => [Math.round(w), Math.round(h)]);
}

const A4_LANDSCAPE = [842, 595];
const A4_PORTRAIT = [595, 842];
const A3_LANDSCAPE = [1191, 842];

/** Whether each side is within two points. */
function isNear([w, h], [width, height]) {
  return Math.abs(w - width) < 3 && Math.abs(h - height) < 3;
}

test("the wall is one A3 page, or one A4 page", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer/mur");
  await expect(page.getByRole("article", { name: "Notre semaine" })).toBeVisible();
  const a3 = await pagesOf(page);
  expect(a3).toHaveLength(1);
  expect(isNear(a3[0], A3_LANDSCAPE)).toBe(true);
  await page.getByRole("radio", { name: "A4, à l’horizontale" }).check();
  const a4 = await pagesOf(page);
  expect(a4).toHaveLength(1);
  expect(isNear(a4[0], A4_LANDSCAPE)).toBe(true);
});

test("the days of the wall end above its foot", async ({ page }) => {
  // A proposed week has six sessions and more on some days, the one before it fewer.
  await openProposedWeek(page);
  await goTo(page, "#/imprimer/mur");
  const endsAboveFoot = async () => {
    await expect(page.locator(".wtile").first()).toBeVisible();
    const [days, foot] = await page.locator(".wday, .wfoot").evaluateAll((all) => {
      const bottoms = all.filter((one) => one.matches(".wday")).map((one) => one.getBoundingClientRect().bottom);
      return [Math.max(...bottoms), all.find((one) => one.matches(".wfoot")).getBoundingClientRect().top];
    });
    expect(days).toBeLessThanOrEqual(foot);
  };
  await endsAboveFoot();
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await endsAboveFoot();
});

test("the head of the wall stands on its paper, and no title is cut", async ({ page }) => {
  await openProposedWeek(page);
  const paper = await openWall(page);
  await expect(paper.getByText("Brouillon").first()).toBeVisible();
  for (const sheet of await sheetsOf(paper)) expect(sheet.faults).toEqual([]);
  // The longest dates: a week of two years.
  const first = paper.first();
  await first.getByText(/^du /).evaluate((dates) => (dates.textContent = "du lundi 28 décembre 2026 au vendredi 1er janvier 2027"));
  const [edge, ...ends] = await first.evaluate((one) => [one, ...one.querySelectorAll(".whead > *")].map((part) => part.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThan(edge);
});

/** Opens the large invented house with a proposed week. */
async function openLargeProposedWeek(page) {
  await openHouse(page, "large");
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 120_000 });
}

for (const house of ["small", "pasa", "large"]) {
  test(`the wall of the ${house} house is read in nine points and whole, on as many sheets as it says`, async ({ page }) => {
    test.setTimeout(180_000);
    await openHouse(page, house);
    await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
    await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 120_000 });
    const papers = await openWall(page);
    if (house === "large") await page.getByRole("combobox", { name: "Site", exact: true }).selectOption({ label: "Tous les sites" });
    const sessions = [];
    for (const size of ["A3", "A4"]) {
      await page.emulateMedia({ media: "screen" });
      await page.getByRole("radio", { name: `${size}, à l’horizontale` }).check();
      await expect(papers.first()).toHaveClass(size === "A4" ? /paper--a3l-on-a4/ : /paper--a3l$/);
      const told = await page.getByRole("complementary").getByRole("status").textContent();
      const sheets = await sheetsOf(papers);
      expect(Number(/^(\d+).feuilles/.exec(told)?.[1] ?? 1)).toBe(sheets.length);
      sessions.push(sheets.reduce((sum, sheet) => sum + sheet.sessions, 0));
      for (const sheet of sheets) {
        expect(sheet).toMatchObject({ faults: [], lines: 1 });
        expect(sheet.least).toBeGreaterThanOrEqual(8.3);
        expect(sheet.name).toBeGreaterThanOrEqual(size === "A3" ? 9.99 : 8.99);
      }
      const pages = await pagesOf(page);
      expect(pages).toHaveLength(sheets.length);
    }
    expect(sessions[0]).toBeGreaterThan(0);
    expect(sessions[1]).toBe(sessions[0]);
  });
}

test("the days of a team member's sheet have their columns below one another, and hours their line", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La semaine d’un professionnel" });
  const tables = page.getByRole("article").getByRole("table");
  await expect(tables.nth(1)).toBeVisible();
  const columns = await tables.evaluateAll((all) => all.map((table) => [...table.querySelectorAll("th")].map((head) => Math.round(head.getBoundingClientRect().left)).join(" ")));
  expect(new Set(columns).size).toBe(1);
  const lines = await tables.locator("td:first-child").evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length + (cell.scrollWidth > cell.clientWidth ? 1 : 0);
    }),
  );
  expect(Math.max(...lines)).toBe(1);
});

test("no session of a room goes over the edge of the sheet for its door, nor its hour", async ({ page }) => {
  test.setTimeout(180_000);
  // Full rooms, with long names: the fullest day of one has eight appointments.
  await openLargeProposedWeek(page);
  await goTo(page, "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La semaine d’un lieu (porte)" });
  await expect(page.locator(".dday").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const rooms = page.locator("#print-whom");
  const values = await rooms.locator("option").evaluateAll((all) => all.map((one) => one.value));
  const cut = [];
  let tiles = 0;
  for (const value of values) {
    // The side of the page is not printed: it cannot be used as on the screen.
    const name = await rooms.evaluate((select, value) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return select.selectedOptions[0].textContent;
    }, value);
    await expect(page.locator(".paper--door .paper__t")).toHaveText(name);
    const [count, worst] = await page.locator(".paper--door").evaluate((paper) => {
      const all = [...paper.querySelectorAll(".dday, .dday h2, .dday li, .dday li > span")];
      const over = all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
      return [paper.querySelectorAll(".dday li").length, over.filter((one) => getComputedStyle(one).display !== "inline").map((one) => one.textContent)];
    });
    tiles += count;
    cut.push(...worst.map((text) => `${name}: ${text}`));
  }
  expect(tiles).toBeGreaterThan(500);
  expect(cut).toEqual([]);
});

test("everybody who comes has a sheet on A4 pages", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer/feuilles");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const sheets = page.getByRole("article", { name: /^Feuille de / });
  await expect.poll(() => sheets.count()).toBeGreaterThan(12);
  const pages = await pagesOf(page);
  expect(pages).toHaveLength(await sheets.count());
  expect(pages.every((size) => isNear(size, A4_LANDSCAPE))).toBe(true);
});

test("a person's sheet is written in sentences of fourteen points", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La semaine d’une personne" });
  const sheet = page.getByRole("article", { name: /^Feuille de / }).first();
  await expect(sheet.getByText("Je mange avec le groupe.").first()).toBeVisible();
  await expect(sheet.getByText(/^à 12.heures$/).first()).toBeVisible();
  await expect(sheet.getByText(/^Je peux dire non\. Je peux demander à /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Facile à lire ?" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const sizes = await sheet.locator(".ftile p, .fday h2, .fhead p").evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13.9);
});

test("who read a sheet again is noted, printed, and told on the transparency sheet", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La semaine d’une personne" });
  await expect(page.getByText(/^Pas encore relu\. Relisez la feuille avec /)).toBeVisible();
  const sheet = page.getByRole("article", { name: /^Feuille de / }).first();
  await expect(sheet.getByText(/à faire relire/)).toBeVisible();
  await page.getByRole("button", { name: "Noter la relecture" }).click();
  const dialog = page.getByRole("dialog", { name: "Noter la relecture" });
  await expectAccessible(page);
  await dialog.getByLabel("Relu par").fill("Paul Martin");
  await dialog.getByRole("button", { name: "Noter la relecture" }).click();
  await expect(page.getByRole("complementary").getByText(/^Relu par Paul Martin le /)).toBeVisible();
  await expect(sheet.getByText(/Relu par Paul Martin le /)).toBeVisible();
  await goTo(page, "#/apprendre/transparence");
  await expect(page.getByText(/feuille facile à lire relue/)).toBeVisible();
  await expect(page.getByText("Qui a relu")).toBeVisible();
});

test("no tile of a sheet is cut", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer/feuilles");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page.getByText("Je chante.").first()).toBeVisible();
  const cut = await page.locator(".fday, .paper--a4l").evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 2).length);
  expect(cut).toBe(0);
});

test("the lists of the team are upright A4 pages", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La liste d’un jour" });
  await expect(page.getByText("Liste du jour")).toBeVisible();
  const pages = await pagesOf(page);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((size) => isNear(size, A4_PORTRAIT))).toBe(true);
});

test("the list of a day that fills its sheet takes no second one for the date", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La liste d’un jour" });
  await expect(page.getByText("Liste du jour")).toBeVisible();
  expect(await pagesOf(page)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  // 275 of the 277 mm between the margins.
  await page.getByRole("article").evaluate((paper) => {
    const height = paper.lastElementChild.getBoundingClientRect().bottom - paper.firstElementChild.getBoundingClientRect().top;
    paper.querySelector(".pday").style.marginBlockEnd = `calc(4mm + 275mm - ${height}px)`;
  });
  expect(await pagesOf(page)).toHaveLength(1);
});

test("the list of a day of a large house begins on its first sheet", async ({ page }) => {
  await openHouse(page, "pasa", "#/imprimer");
  await page.getByRole("combobox", { name: "Quelle feuille" }).selectOption({ label: "La liste d’un jour" });
  await expect(page.getByText("Liste du jour")).toBeVisible();
  const pages = await pagesOf(page);
  await page.setViewportSize({ width: 688, height: 1047 });
  await page.emulateMedia({ media: "print" });
  const height = await page.getByRole("article").evaluate((one) => one.getBoundingClientRect().height);
  // What stays whole may leave some room at the end of a sheet, but no sheet with a title alone.
  expect(pages.length).toBeLessThan(height / 1047 + 1.25);
});

test("the list of a day has a paper for each site, with its name", async ({ page }) => {
  await openHouse(page, "large", "#/imprimer/jour/2026-11-24");
  const papers = page.getByRole("article");
  // The list of the site that the day shows, until all are chosen.
  await expect(papers).toHaveCount(1);
  await expect(papers).toContainText("Liste du jour, SAJ Les Glycines");
  await page.getByRole("combobox", { name: "Site", exact: true }).selectOption({ label: "Tous les sites" });
  await expect(papers).toHaveCount(6);
  await expect(papers.first()).toContainText("Liste du jour, SAJ Les Glycines");
  await expect(page.getByRole("article", { name: /^Mardi 24.novembre 2026, Accueil de jour Les Bleuets$/ })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const breaks = await papers.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter));
  expect(breaks.slice(0, -1)).toEqual(Array(5).fill("page"));
});

test("printing all sheets opens the print dialog once and is noted once, by button or by the browser’s own menu", async ({ page }) => {
  await openDemoHouse(page, "#/imprimer");
  await page.evaluate(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await page.getByRole("button", { name: /^Imprimer les \d+.feuilles$/ }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await expect(page).toHaveURL(/imprimer\/feuilles/);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await goTo(page, "#/imprimer/mur");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await goTo(page, "#/reglages/donnees");
  await expect(page.getByRole("cell", { name: /^Impression : / })).toHaveText([/page à l’écran, Feuilles et fichiers – /, /Les semaines de tout le monde$/]);
});

test("paper stays light in the dark theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openDemoHouse(page, "#/imprimer/mur");
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  const paper = page.getByRole("article", { name: "Notre semaine" });
  const [ink, sheet] = await paper.evaluate((one) => [getComputedStyle(one).getPropertyValue("--ink"), getComputedStyle(one).backgroundColor]);
  expect(ink).toMatch(/oklch\(0\.2/);
  expect(sheet).toMatch(/oklch\(0\.98/);
  await expectAccessible(page);
});

test("the browser's own command prints the week, lying, and nothing to press", async ({ page }) => {
  await openProposedWeek(page);
  const sizes = await pagesOf(page);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.length).toBeLessThan(4);
  expect(sizes.every((size) => isNear(size, A4_LANDSCAPE))).toBe(true);

  await page.keyboard.press("Tab");
  const card = page.locator(".drawer .sess").first();
  await card.focus();
  await expect(card).not.toHaveCSS("outline-style", "none");
  await page.emulateMedia({ media: "print" });
  await expect(card).toHaveCSS("outline-style", "none");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("main :is(button:not(.sess), a, input, select):visible")).toHaveCount(0);
  // Every day stands whole below the other.
  const cut = await page.locator(".drawer").evaluateAll((days) => days.filter((day) => day.scrollHeight > day.clientHeight + 1 || day.clientHeight === 0).length);
  expect(cut).toBe(0);
  expect(await page.locator("#board").evaluate((board) => board.scrollHeight <= board.clientHeight + 1)).toBe(true);
});

test("what is dark on the screen is printed in the light", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openDemoHouse(page, "#/personnes");
  const theme = () => page.locator("html").getAttribute("data-theme");
  const printed = page.evaluate(() => new Promise((done) => addEventListener("beforeprint", () => done(document.documentElement.dataset.theme), { once: true })));
  expect(await theme()).toBe("dark");
  await page.pdf();
  expect(await printed).toBe("light");
  await expect.poll(theme).toBe("dark");
});
