// The week board: what is drawn, chosen, moved and undone.

import { expectAccessible } from "./support/axe.mjs";
import { expect, open, test } from "./support/test.mjs";

/** Opens a house, the small one if not told, with a proposed week. */
async function proposedWeek(page, house = /maison d’essai/i) {
  await open(page);
  await page.getByRole("button", { name: house }).first().click();
  await page.goto("./#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
}

const cards = (page) => page.locator(".sess:not(.sess--rdv)");
/** Day and times, as a screen reader says them. */
const whenOf = async (page, id) => (await page.locator(`#${id}`).getAttribute("aria-label")).match(/, (\S+di|dimanche) .* à [^,]+/)[0];
const nameOf = (card) => card.locator("b").innerText();

test("the long title of a week of two months leaves what is done to the week in its row", async ({ page }) => {
  await proposedWeek(page);
  for (const width of [1366, 1440, 1536]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [week, name] of [["2026-W48", /^Du 23 au 27/], ["2026-W49", /^Du 30 novembre\s+au 4 décembre/]]) {
      await page.goto(`./#/semaine/${week}`);
      const title = page.getByRole("heading", { level: 1, name });
      const [above, beside] = await Promise.all([
        title.boundingBox(),
        page.getByRole("button", { name: "Proposer la semaine" }).first().boundingBox(),
      ]);
      const middle = beside.y + beside.height / 2;
      expect(middle, `${width} px, ${week}`).toBeGreaterThan(above.y);
      expect(middle, `${width} px, ${week}`).toBeLessThan(above.y + above.height);
      expect(above.x + above.width, `${width} px, ${week}`).toBeLessThanOrEqual(beside.x);
    }
  }
});

test("a closed day says why, shows no moments of a day, and its appointments are to be seen to", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-10T09:00:00+01:00"));
  await open(page);
  await page.getByRole("button", { name: /maison d’essai/i }).first().click();
  const closed = page.getByRole("region", { name: /^11\sMercredi/ });
  const other = page.getByRole("region", { name: /^10\sMardi/ });
  await expect(closed.getByText("Armistice de 1918")).toBeVisible();
  await expect(other.getByText("Rituel du matin")).toBeVisible();
  await expect(closed.getByText("Rituel du matin")).toBeHidden();
  await expect(closed.getByText(/^0\spers\.$/)).toBeHidden();
  await expect(closed.getByText("Infirmière")).toBeVisible();
  await page.goto("./#/jour");
  await expect(page.getByRole("region", { name: "À finir" }).getByText(/11\snovembre\s: la maison est fermée/).first()).toBeVisible();
});

test("a card opens its panel, its address and its tabs", async ({ page }) => {
  await proposedWeek(page);
  const card = cards(page).first();
  const name = await nameOf(card);
  await card.click();
  await expect(page).toHaveURL(/seance=/);
  await expect(page.getByRole("complementary").getByRole("heading", { name })).toBeVisible();
  for (const tab of [/Personnes/, "Modifier", /Pourquoi/]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tab", { name: tab })).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
  }
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/seance=/);
  await expect(card).toBeFocused();
});

test("a session is pinned, lengthened and taken off, each undone by its key", async ({ page }) => {
  await proposedWeek(page);
  const card = page.locator(".sess:not(.sess--rdv):not(.is-pinned)").first();
  const id = await card.getAttribute("id");
  const own = page.locator(`#${id}`);
  await own.focus();
  await page.keyboard.press("e");
  await expect(own).toHaveClass(/is-pinned/);
  await page.keyboard.press("Control+z");
  await expect(own).not.toHaveClass(/is-pinned/);
  await page.keyboard.press("Control+Shift+z");
  await expect(own).toHaveClass(/is-pinned/);
  await own.click();
  await page.getByRole("tab", { name: "Modifier" }).click();
  const length = page.getByRole("group", { name: "Durée" }).locator("output");
  const before = await length.innerText();
  await page.getByRole("button", { name: "5 minutes de plus" }).click();
  await expect(length).not.toHaveText(before);
  await own.focus();
  await page.keyboard.press("Delete");
  await expect(own).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(own).toHaveCount(1);
});

/** Places of what is moved where it may go, the one it has apart. */
const allowed = (page) => page.locator(".target:not(.target--no):not(.is-here)");
/** Waits until the planner has judged every place. */
const judged = (page) => expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");

/** The first session that the week of the day lets go elsewhere: each proposal is another. */
async function movableSession(page) {
  for (const card of await cards(page).all()) {
    await card.focus();
    await page.keyboard.press("m");
    await judged(page);
    const places = await allowed(page).count();
    await page.keyboard.press("Escape");
    await expect(page.locator(".movebar")).toHaveCount(0);
    if (places > 0) return card.getAttribute("id");
  }
  throw new Error("no session of this week can go elsewhere");
}

test("a session moves by keys alone, to the best place first", async ({ page }) => {
  await proposedWeek(page);
  const id = await movableSession(page);
  const card = page.locator(`#${id}`);
  const before = await whenOf(page, id);
  await card.focus();
  await page.keyboard.press("m");
  await expect(page.locator(".target.is-here")).toBeFocused();
  await judged(page);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".target:focus:not(.is-here)")).toHaveAttribute("aria-disabled", "false");
  await page.keyboard.press("Escape");
  await expect(card).toBeFocused();
  expect(await whenOf(page, id)).toBe(before);
  await page.keyboard.press("m");
  await expect(page.locator(".target.is-here")).toBeFocused();
  await judged(page);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".target:focus:not(.is-here)")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator(".movebar")).toHaveCount(0);
  await expect(card).toBeFocused();
  expect(await whenOf(page, id)).not.toBe(before);
  await expect(page.getByRole("button", { name: /^Annuler : (déplacer|modifier)/ })).toBeEnabled();
});

test("a pinned session is moved by its human as a free one", async ({ page }) => {
  await proposedWeek(page);
  const id = await movableSession(page);
  const card = page.locator(`#${id}`);
  await card.focus();
  await page.keyboard.press("m");
  await judged(page);
  const free = await allowed(page).count();
  await page.keyboard.press("Escape");
  await expect(card).toBeFocused();
  if (!(await card.getAttribute("class")).includes("is-pinned")) await page.keyboard.press("e");
  await expect(card).toHaveClass(/is-pinned/);
  await page.keyboard.press("m");
  await judged(page);
  expect(await allowed(page).count()).toBe(free);
});

test("a session is dragged to a place that lights up, and not to a forbidden one", async ({ page }) => {
  await proposedWeek(page);
  const id = await movableSession(page);
  const drag = async (targets) => {
    const card = page.locator(`#${id}`);
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 30, box.y + 20, { steps: 3 });
    await judged(page);
    const target = targets.first();
    await target.scrollIntoViewIfNeeded();
    const there = await target.boundingBox();
    await page.mouse.move(there.x + 6, there.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect(page.locator(".movebar")).toHaveCount(0);
  };
  const before = await whenOf(page, id);
  await drag(page.locator(".target--no:not(.is-here)"));
  await expect(page.locator(".toast")).toContainText("Pas ");
  await expect.poll(() => whenOf(page, id)).toBe(before);
  await drag(allowed(page));
  await expect(page.locator(".toast")).toContainText(/(lundi|mardi|mercredi|jeudi|vendredi) à/);
  await page.locator(".toast").getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => whenOf(page, id)).toBe(before);
});

test("a person is added, refused with the reason, and removed", async ({ page }) => {
  await proposedWeek(page);
  await page.getByRole("button", { name: /Atelier pâtisserie/ }).click();
  await page.getByRole("tab", { name: /Personnes/ }).click();
  const panel = page.getByRole("tabpanel");
  const member = panel.getByRole("button", { name: /^Retirer / }).first();
  const name = (await member.getAttribute("aria-label")).replace("Retirer ", "");
  await member.click();
  await expect(panel.getByRole("button", { name: `Retirer ${name}` })).toHaveCount(0);
  await panel.getByRole("searchbox").fill(name.split(/\s/).at(-1));
  await panel.getByRole("button", { name: new RegExp(`Ajouter une personne .*${name.split(/\s/).at(-1)}`) }).click();
  await expect(panel.getByRole("button", { name: `Retirer ${name}` })).toHaveCount(1);
});

test("a new session proposes its room and its leader", async ({ page }) => {
  await proposedWeek(page);
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Nouvelle séance" });
  await dialog.getByLabel("Activité", { exact: true }).selectOption({ index: 2 });
  await expect(dialog.getByLabel("Lieu")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Poser la séance" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/seance=/);
});

test("each view and its list are the same week", async ({ page }) => {
  test.slow();
  await proposedWeek(page);
  for (const view of ["Personnes", "Équipe", "Salles", "Activités", "Jours"]) {
    await page.getByRole("navigation", { name: "Voir la semaine par" }).getByRole("link", { name: view }).click();
    await page.getByRole("button", { name: "Liste" }).click();
    await expect(page.getByRole("columnheader", { name: "Heure" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Grille" }).click();
    await expect(page.getByRole("region", { name: "Tableau de la semaine" })).toBeVisible();
    await expectAccessible(page);
  }
});

test("a view that was left comes back at its place, and takes what changed meanwhile", async ({ page }) => {
  await proposedWeek(page);
  const to = (view) => page.getByRole("navigation", { name: "Voir la semaine par" }).getByRole("link", { name: view }).click();
  const board = page.getByRole("region", { name: "Tableau de la semaine" });
  const lines = board.getByRole("rowheader");
  await to("Personnes");
  const persons = await lines.allInnerTexts();
  await to("Équipe");
  await expect(lines).not.toHaveText(persons);
  expect(await lines.count()).toBeLessThan(persons.length);
  await to("Personnes");
  await expect(lines).toHaveText(persons);
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await to("Jours");
  await expect(page.getByRole("heading", { name: "Cette semaine est vide." })).toBeVisible();
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  // Nothing lies over the board, so the click is the card's.
  const card = cards(page).first();
  const name = await nameOf(card);
  await card.click();
  await expect(page.getByRole("complementary").getByRole("heading", { name })).toBeVisible();
});

test("lines begin at their top, also by way of the board", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 560 });
  await proposedWeek(page);
  const to = (view) => page.getByRole("navigation", { name: "Voir la semaine par" }).getByRole("link", { name: view }).click();
  const table = page.getByRole("region", { name: "Tableau de la semaine" });
  const top = () => table.evaluate((table) => table.scrollTop);
  await to("Salles");
  await table.evaluate((table) => table.scrollTo(0, 200));
  expect(await top()).toBeGreaterThan(0);
  await to("Jours");
  await expect(cards(page).first()).toBeVisible();
  await to("Activités");
  await expect(table.getByRole("columnheader", { name: "Activité" })).toBeVisible();
  await expect.poll(top).toBe(0);
});

test("weeks follow each other, and an empty one offers a way to begin", async ({ page }) => {
  await proposedWeek(page);
  const title = page.getByRole("heading", { level: 1 });
  const first = await title.innerText();
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(title).not.toHaveText(first);
  await expect(page.getByRole("heading", { name: "Cette semaine est vide." })).toBeVisible();
  await page.getByRole("button", { name: "Copier la semaine précédente" }).first().click();
  await expect(cards(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("button", { name: "Verrouiller des jours" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Terminé" }).click();
  await expect(page.getByText("Jour verrouillé")).toBeVisible();
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(title).toHaveText(first);
});

const drawn = (page) => page.locator(".lanes > li:not([hidden]) > .sess");

/** What stands on all cards of the board, once nothing changes any more: warnings come with the score, cards in several frames. */
async function settledCards(page) {
  await page.getByRole("region", { name: "Qualité de la semaine" }).getByRole("button", { name: /Objectifs servis/ }).waitFor();
  const look = () =>
    drawn(page).evaluateAll((cards) =>
      cards.map((card) => [card.id, card.className, card.getAttribute("aria-label"), card.innerHTML.replace(/<!--.*?-->/g, "")].join("\n")).sort(),
    );
  let seen;
  let before;
  do {
    before = JSON.stringify(seen);
    await page.waitForTimeout(400);
    seen = await look();
  } while (JSON.stringify(seen) !== before);
  return seen;
}

test("cards of another week look as they do on a page opened there", async ({ page }) => {
  await proposedWeek(page);
  for (const step of ["Semaine précédente", "Semaine suivante", "Semaine précédente"]) {
    await page.getByRole("link", { name: step }).click();
    await expect(drawn(page).first()).toBeVisible();
  }
  await expect(page).not.toHaveURL(/#\/semaine$/);
  const refilled = await settledCards(page);
  expect(refilled.length).toBeGreaterThan(10);
  await page.reload();
  await expect(drawn(page).first()).toBeVisible();
  expect(refilled).toEqual(await settledCards(page));
});

test("a card changed and another week within one frame: the whole board is drawn", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await proposedWeek(page, /EHPAD/);
  await settledCards(page);
  await page.locator(".sess:not(.sess--rdv):not(.is-pinned)").first().focus();
  await page.evaluate(async () => {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true, cancelable: true }));
    // What follows from it is done before the next frame.
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    document.querySelector('a[aria-label="Semaine précédente"]').click();
  });
  await expect(page).not.toHaveURL(/#\/semaine$/);
  await expect(drawn(page).first()).toBeVisible();
  const now = await settledCards(page);
  await page.reload();
  await expect(drawn(page).first()).toBeVisible();
  expect(now).toEqual(await settledCards(page));
});

test("filters leave only what was asked for", async ({ page }) => {
  await proposedWeek(page);
  await page.getByRole("searchbox").fill("patisserie");
  await expect(page.locator(".sess")).toHaveCount(1);
  await page.getByRole("searchbox").fill("zzz");
  await expect(page.getByRole("heading", { name: "Rien ne correspond." })).toBeVisible();
  await page.getByRole("button", { name: "Tout montrer" }).first().click();
  await expect(cards(page).first()).toBeVisible();
});

for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]]) {
  for (const theme of ["light", "dark", "contrast"]) {
    test(`the board is accessible at ${width} px, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await proposedWeek(page);
      await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      if (width === 390) {
        await page.getByRole("navigation", { name: "Jour affiché" }).getByRole("button").nth(3).click();
        await expect(page.locator(".drawer.is-shown")).toHaveCount(1);
      }
    });
  }
}

test("in the row of a room an appointment says whose it is", async ({ page }) => {
  await proposedWeek(page);
  await page.goto("./#/semaine?vue=salles");
  await expect(page.locator(".minicard--rdv", { hasText: "Kiné" }).first()).toHaveText(/Kiné, (M\.|Mme)\s/);
});
