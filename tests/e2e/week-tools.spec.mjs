// What is done to several cards at once, from the menu of a card, with a name, and between two versions of a week.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openHouse, openProposedWeek } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const sessions = (page) => page.locator(".sess:not(.sess--rdv)");
const toast = (page) => page.locator(".toast");
const undo = (page) => page.keyboard.press("Control+z");

test("cards are chosen with Ctrl and Shift, and pinned, moved and taken off together", async ({ page }) => {
  await openProposedWeek(page);
  const drawer = page.locator(".drawer").filter({ has: page.locator(".sess:not(.sess--rdv) >> nth=1") }).first();
  const own = drawer.locator(".sess:not(.sess--rdv):not(.is-pinned)");
  await own.nth(0).click({ modifiers: ["Control"] });
  await own.nth(1).click({ modifiers: ["Control"] });
  const chosen = page.locator(".sess.is-chosen");
  await expect(chosen).toHaveCount(2);
  const bar = page.getByRole("region", { name: "Cartes choisies" });
  await expect(bar.getByRole("status")).toHaveText("2 cartes choisies.");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Épingler" }).click();
  await expect(page.locator(".sess.is-chosen.is-pinned")).toHaveCount(2);
  await undo(page);
  await expect(page.locator(".sess.is-chosen.is-pinned")).toHaveCount(0);
  const before = await sessions(page).count();
  await bar.getByRole("button", { name: "Retirer" }).click();
  await expect(sessions(page)).toHaveCount(before - 2);
  await undo(page);
  await expect(sessions(page)).toHaveCount(before);
});

test("Ctrl+A chooses a day, Escape lets it go, and a day moves in one step", async ({ page }) => {
  await openProposedWeek(page);
  const first = sessions(page).first();
  await first.focus();
  await page.keyboard.press("Control+a");
  const n = await page.locator(".drawer").first().locator(".sess").count();
  await expect(page.locator(".sess.is-chosen")).toHaveCount(n);
  await page.keyboard.press("Escape");
  await expect(page.locator(".sess.is-chosen")).toHaveCount(0);
  await first.click({ modifiers: ["Control"] });
  const id = await first.getAttribute("id");
  await page.getByRole("button", { name: "Un jour plus tard" }).click();
  await expect(toast(page)).toContainText("1 carte déplacée.");
  await expect(page.locator(".drawer").nth(1).locator(`#${id}`)).toHaveCount(1);
  await undo(page);
  await expect(page.locator(".drawer").nth(0).locator(`#${id}`)).toHaveCount(1);
});

test("the menu of a card opens by right button and by keys, and copies a session", async ({ page }) => {
  await openProposedWeek(page);
  const card = sessions(page).first();
  await card.click({ button: "right" });
  const menu = page.locator("#card-menu");
  await expect(menu.getByRole("button", { name: "Pourquoi ?" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(card).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(menu.getByRole("button", { name: "Pourquoi ?" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("button", { name: "Personnes" })).toBeFocused();
  await page.keyboard.press("Escape");
  const before = await sessions(page).count();
  // Each proposal is another, and not every session can take place once more.
  const free = page.locator(".target:not(.target--no)").first();
  for (let at = 0; at < 8; at += 1) {
    await sessions(page).nth(at).click({ button: "right" });
    await menu.getByRole("button", { name: "Copier ailleurs" }).click();
    await expect(page.locator(".movebar")).toContainText("Copier");
    const isFree = await free.waitFor({ timeout: 4000 }).then(() => true, () => false);
    if (isFree) break;
    await page.keyboard.press("Escape");
  }
  await free.click();
  await expect(toast(page)).toContainText(/^Copie de /);
  await expect(sessions(page)).toHaveCount(before + 1);
  await undo(page);
  await expect(sessions(page)).toHaveCount(before);
});

test("a name goes to another session by touch and by keys, with what it would mean", async ({ page }) => {
  await openProposedWeek(page);
  // The first person for whom another session is open.
  for (const card of await sessions(page).all()) {
    await card.click();
    await page.getByRole("tab", { name: /Personnes/ }).click();
    const take = page.getByRole("button", { name: /^Déplacer .* vers une autre séance$/ }).first();
    if (!(await take.count())) continue;
    await take.click();
    await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
    if (await page.locator(".takes-well, .takes").count()) break;
    await page.keyboard.press("Escape");
    await expect(page.locator(".movebar")).toHaveCount(0);
  }
  await expectAccessible(page);
  const forbidden = page.locator(".takes-not").first();
  if (await forbidden.count()) {
    await forbidden.click();
    await expect(toast(page)).toContainText("Pas possible.");
  }
  const open = page.locator(".takes-well, .takes").first();
  await open.focus();
  await expect(page.locator(".movebar__verdict")).toContainText(":");
  await page.keyboard.press("Enter");
  await expect(page.locator(".movebar")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Annuler : déplacer/ })).toBeEnabled();
});

test("a name is dragged by the mouse onto another session, and not onto one that cannot take it", async ({ page }) => {
  await openProposedWeek(page);
  let drag;
  // The first person for whom another session is open.
  for (const card of await sessions(page).all()) {
    await card.click();
    await page.getByRole("tab", { name: /Personnes/ }).click();
    const name = page.locator("aside.why li[draggable='true']").first();
    if (!(await name.count())) continue;
    drag = async (target) => {
      const from = await name.boundingBox();
      await page.mouse.move(from.x + 60, from.y + 12);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 });
      await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
      const shown = await target().count();
      if (shown) {
        await target().first().scrollIntoViewIfNeeded();
        const there = await target().first().boundingBox();
        await page.mouse.move(there.x + there.width / 2, there.y + there.height / 2, { steps: 5 });
        await page.mouse.move(there.x + there.width / 2 + 2, there.y + there.height / 2, { steps: 2 });
        await expect(page.locator(".movebar__verdict")).toContainText(":");
      }
      await page.mouse.up();
      await expect(page.locator(".movebar")).toHaveCount(0);
      return shown > 0;
    };
    const undoable = page.getByRole("button", { name: /^Annuler : déplacer/ });
    if (await drag(() => page.locator(".takes-not"))) await expect(undoable).toHaveCount(0);
    if (await drag(() => page.locator(".takes-well, .takes"))) {
      await expect(undoable).toBeEnabled();
      await undo(page);
      return;
    }
  }
  throw new Error("nobody can go anywhere");
});

test("a published week counts its changes, lists them, and says what each is", async ({ page }) => {
  await openProposedWeek(page);
  await page.getByRole("button", { name: "Valider la semaine" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Valider", exact: true }).click();
  await expect(page.getByText(/^Validée par/).first()).toBeVisible();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.locator(".week__title .tag")).toHaveText("Publiée");
  const card = sessions(page).first();
  const name = await card.locator("b").innerText();
  await card.focus();
  await page.keyboard.press("Delete");
  const tag = page.getByRole("button", { name: "1 changement depuis la publication" });
  await tag.click();
  const dialog = page.getByRole("dialog", { name: "Ce qui a changé" });
  await expect(dialog.getByRole("status")).toHaveText("1 changement");
  await expect(dialog.getByRole("listitem")).toContainText([`${name}`]);
  await expectAccessible(page);
  await dialog.getByLabel("Par rapport à").selectOption({ index: 1 });
  await expect(dialog.getByRole("status")).toBeVisible();
  await page.keyboard.press("Escape");
  // Proposed again, a published week keeps what it can.
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByRole("button", { name: "Proposer la semaine" }).first()).toBeEnabled({ timeout: 30_000 });
  await expect(page.locator(".week__title .tag")).toHaveText(/Publiée|changements? depuis la publication/);
});

test("a person with nothing on a day asks why, and tries a way out", async ({ page }) => {
  await openHouse(page);
  await goTo(page, "#/semaine?vue=personnes");
  const gap = page.getByRole("button", { name: /^Rien.*pourquoi rien pour/ }).first();
  await gap.click();
  const dialog = page.getByRole("dialog", { name: /pourquoi rien/ });
  await expect(dialog.getByText(/Aucune séance ce jour-là|Ce qui est possible/)).toBeVisible();
  await expectAccessible(page);
});

test("a rule that cannot be kept names its session and offers ways out, forcing last", async ({ page }) => {
  await openProposedWeek(page);
  // A leader goes away on every day: somewhere a rule breaks.
  await sessions(page).first().click();
  await page.getByRole("tab", { name: /Personnes/ }).click();
  const notice = page.locator(".trouble");
  for (let n = 0; n < 12 && !(await notice.count()); n += 1) {
    const remove = page.getByRole("button", { name: /^Retirer (M\.|Mme)/ }).first();
    if (!(await remove.count())) break;
    await remove.click();
    await expect(page.locator(".score")).toBeVisible();
  }
  await expect(notice).toBeVisible();
  await notice.locator("summary").click();
  const ways = notice.getByRole("listitem");
  await expect(ways.last()).toContainText("Forcer la règle, avec une raison écrite");
  await expectAccessible(page);
  await ways.last().getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Raison").fill("Accord de la direction");
  await dialog.getByRole("button", { name: "Accepter" }).click();
  await expect(toast(page)).toContainText("Règle forcée.");
});

test("an appointment without a place is put on the board", async ({ page }) => {
  await openHouse(page);
  await page.locator(".tray__item").first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Choisir une place sur la semaine" }).click();
  await expect(page.locator(".movebar")).toBeVisible();
  await page.locator(".target:not(.target--no)").first().click();
  await expect(page.locator(".movebar")).toHaveCount(0);
  await expect(toast(page)).toContainText(/(lundi|mardi|mercredi|jeudi|vendredi) à/);
});

test("letters, F6 and Alt with arrows work from the board", async ({ page }) => {
  await openProposedWeek(page);
  const title = page.getByRole("heading", { level: 1 });
  const before = await title.innerText();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(title).not.toHaveText(before);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(title).toHaveText(before);
  const card = sessions(page).first();
  await card.focus();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await card.focus();
  await page.keyboard.press("v");
  await expect(page.getByRole("dialog", { name: "Valider la semaine" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await card.focus();
  await page.keyboard.press("F6");
  await expect(card).not.toBeFocused();
  await card.focus();
  await page.keyboard.press("p");
  await expect(toast(page)).toContainText(/changement|meilleure semaine|proposée/, { timeout: 30_000 });
});

test("an appointment moves by keys, and back by one undo", async ({ page }) => {
  await openProposedWeek(page);
  const card = page.locator(".sess--rdv:not(.is-pinned)").first();
  const id = await card.getAttribute("id");
  const own = page.locator(`#${id}`);
  const when = async () => (await own.getAttribute("aria-label")).match(/, (\S+di|dimanche) .* à [^,]+/)[0];
  const before = await when();
  await own.focus();
  await page.keyboard.press("m");
  await expect(page.locator(".target.is-here")).toBeFocused();
  const free = page.locator(".target:not(.target--no):not(.is-here)");
  if (await free.count()) {
    await free.first().press("Enter");
    await expect(own).toBeFocused();
    await expect.poll(when).not.toBe(before);
    await undo(page);
    await expect.poll(when).toBe(before);
  } else {
    // This proposal leaves the visitor no other moment: the place says so, and nothing moves.
    await page.locator(".target--no").first().press("Enter");
    await expect(toast(page)).toContainText("Pas ");
    await page.keyboard.press("Escape");
    expect(await when()).toBe(before);
  }
});

test("a public holiday is told on the board, and a date leads to its week", async ({ page }) => {
  await openHouse(page);
  const more = page.getByRole("button", { name: "Autres actions" });
  await more.click();
  await page.getByRole("button", { name: "Aller à une date" }).click();
  const dialog = page.getByRole("dialog", { name: "Aller à une date" });
  await dialog.getByLabel("Date").fill("2026-11-11");
  await dialog.getByRole("button", { name: "Ouvrir" }).click();
  await expect(page).toHaveURL(/#\/semaine\/2026-W46/);
  await expect(page.locator(".drawer.is-closed")).toContainText("Armistice de 1918");
});

test("a week becomes the template, and the template another week", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T08:52:00+01:00"));
  await openProposedWeek(page);
  const n = await sessions(page).count();
  const more = page.getByRole("button", { name: "Autres actions" });
  await more.click();
  await page.getByRole("button", { name: "En faire la semaine type" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
  await expect(toast(page)).toContainText("Semaine type enregistrée.");
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Copier la semaine type" }).first().click();
  await expect(toast(page)).toContainText("Semaine copiée. À relire par vous.");
  await expect(sessions(page)).toHaveCount(n);
  await undo(page);
  await expect(page.getByText("Cette semaine est vide.")).toBeVisible();
  await page.getByRole("button", { name: "Copier la semaine précédente" }).first().click();
  await expect(sessions(page)).toHaveCount(n);
});

test("an appointment that was placed says why then", async ({ page }) => {
  await openProposedWeek(page);
  await page.locator(".sess--rdv:not(.is-pinned)").first().click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: /^Pourquoi \S+ à / })).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "Aux heures du professionnel" })).toBeVisible();
  await expectAccessible(page);
});
