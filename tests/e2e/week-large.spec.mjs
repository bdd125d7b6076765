// A week of 300 persons: what is far from the window is not in the page, and all of it is reached.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const cards = (page) => page.locator("#board .sess");
const lines = (page) => page.locator("#board tbody tr:not([hidden])");

/** Last week on all sites: planned, with hundreds of sessions and appointments. */
async function openWholeWeek(page) {
  await openHouse(page, "large", "#/semaine");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await page.locator(".week__left").getByRole("combobox", { name: "Site" }).selectOption("");
  await expect(cards(page).nth(60)).toBeAttached();
  // What it tells above the board moves the board: that has a test of its own.
  await expect(page.getByRole("region", { name: "Qualité de la semaine" }).getByRole("button", { name: /Objectifs servis/ })).toBeVisible();
}

test("a week of hundreds of cards: those near the window are in the page, the others come by scrolling and by key", async ({ page }) => {
  await openWholeWeek(page);
  const last = page.locator(".drawer").last().locator(".sess").last();
  await expect(last).toHaveCount(0);

  const first = cards(page).first();
  await first.focus();
  const name = await first.getAttribute("id");
  await page.keyboard.press("Control+End");
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(page.locator(".drawer").last().locator(".sess").nth(10)).toBeInViewport();
  expect(await cards(page).count()).toBeLessThan(350);
  await page.keyboard.press("Control+Home");
  await expect(page.locator(`[id="${name}"]`)).toBeFocused();
  await expect(page.locator(`[id="${name}"]`)).toBeInViewport();

  // What has the focus stays in the page however far it is scrolled away.
  await page.locator("#board").evaluate((board) => board.scrollTo(0, board.scrollHeight));
  await expect(last).toBeInViewport();
  await expect(page.locator(`[id="${name}"]`)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#board .sess:focus")).toBeInViewport();
  expect(await page.locator("#board .sess:focus").getAttribute("id")).not.toBe(name);
});

test("a notice that comes above the board pushes out of sight neither the focus nor what was left behind", async ({ page }) => {
  await openWholeWeek(page);
  const bars = page.locator(".week__bars");
  // The score comes with the notice, and may take another line.
  const grow = () =>
    bars.evaluate((bars) => {
      for (const [part, by] of [[bars, 90], [document.querySelector(".score"), 20]]) part.style.minHeight = `${part.offsetHeight + by}px`;
    });
  await cards(page).first().focus();
  await page.keyboard.press("Control+End");
  const last = page.locator(".drawer").last().locator(".sess").last();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await grow();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await bars.evaluate((bars) => (bars.style.minHeight = document.querySelector(".score").style.minHeight = ""));

  await page.locator("#board").evaluate((board) => board.scrollTo(0, 0));
  await expect(last).not.toBeInViewport();
  await grow();
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  expect(await page.locator("#board").evaluate((board) => board.scrollTop)).toBe(0);
});

test("on paper the week of hundreds of cards is whole", async ({ page }) => {
  await openWholeWeek(page);
  const few = await cards(page).count();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const all = await cards(page).count();
  expect(all).toBeGreaterThan(2 * few);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => cards(page).count()).toBeLessThan(all / 2);
});

test("the lines of 300 persons come as the table is scrolled", async ({ page }) => {
  await openWholeWeek(page);
  await page.getByRole("navigation", { name: "Voir la semaine par" }).getByRole("link", { name: "Personnes" }).click();
  await expect(lines(page).nth(8)).toBeAttached();
  expect(await lines(page).count()).toBeLessThan(100);
  await expect(async () => {
    await page.locator("#board").evaluate((board) => board.scrollTo(0, board.scrollHeight));
    expect(await lines(page).count()).toBeGreaterThan(295);
  }).toPass();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => lines(page).count()).toBeLessThan(100);

  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await lines(page).count()).toBeGreaterThan(295);
});

test("the list of a large week grows on a phone, where the page itself is scrolled", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openHouse(page, "large", "#/semaine");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page).not.toHaveURL(/#\/semaine$/);
  const [, week] = /semaine\/([^?]+)/.exec(page.url());
  await goTo(page, `#/semaine/${week}?vue=personnes&forme=liste`);
  await expect(lines(page).first()).toBeVisible();
  const before = await lines(page).count();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => lines(page).count()).toBeGreaterThan(before);
});

for (const house of ["pasa", "large"]) {
  test(`a name stays beside its days where they are scrolled past it, in the ${house} house`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openHouse(page, house, "#/semaine?vue=personnes");
    await expect(lines(page).first()).toBeVisible();
    const ends = () =>
      page.locator("#board").evaluate((board) => {
        board.scrollTo(board.scrollWidth, 0);
        const seen = [board.querySelector("tbody th"), board.querySelector("thead th"), board];
        return seen.map((element) => element.getBoundingClientRect().left);
      });
    const [name, head, board] = await ends();
    expect(Math.abs(name - board)).toBeLessThan(3);
    expect(Math.abs(head - board)).toBeLessThan(3);
  });
}

test("on a tablet held upright a title has two lines, and how many take part stands below them", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openHouse(page, "pasa", "#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  const faults = await page.locator(".lanes .sess").evaluateAll((cards) =>
    cards
      .filter((card) => {
        const [title, number] = [card.querySelector("b"), card.querySelector(".sess__n")];
        const bottom = card.getBoundingClientRect().bottom;
        return title.scrollWidth > title.clientWidth + 1 || [title, number].some((part) => part.getBoundingClientRect().bottom > bottom);
      })
      .map((card) => card.textContent),
  );
  expect(faults).toEqual([]);
});

test("dozens of people who lack the same stand in one line, and one by one on demand", async ({ page }) => {
  await openHouse(page, "large", "#/semaine");
  const tray = page.getByRole("region", { name: /À placer/ });
  const kind = tray.locator("button[aria-expanded]", { hasText: /Kinésithérapie/ });
  await expect(kind).toHaveCount(1);
  const n = Number(await kind.locator(".tag").innerText());
  expect(n).toBeGreaterThan(3);
  await expect(kind).toContainText(/ et \d+\sautres?$/);
  await expect(kind).toHaveAttribute("aria-expanded", "false");
  await kind.click();
  await expect(kind).toHaveAttribute("aria-expanded", "true");
  const each = tray.locator(".tray__each").getByRole("button");
  await expect(each).toHaveCount(n);
  await expectAccessible(page);
  await each.last().click();
  await expect(page.getByRole("dialog", { name: "Kinésithérapie" })).toBeVisible();
});
