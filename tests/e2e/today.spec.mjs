// The day: who comes, an absence noted in two touches and taken back.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** The small house with a proposed week, on the day of its clock: a Tuesday morning before anything begins. */
async function proposedDay(page) {
  await page.clock.setFixedTime(new Date("2026-11-24T08:52:00+01:00"));
  await openHouse(page);
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 30_000 });
  await goTo(page, "#/jour");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

/** The card of somebody's absence, when its changes are found. */
async function repairs(page, name) {
  const card = page.getByRole("region", { name });
  await expect(card).toHaveAttribute("aria-busy", "false");
  return card;
}

/** A member of staff who leads a session today: no proposed week is bound to give a certain one any. */
async function leaderOfToday(page) {
  const sessions = page.getByRole("region", { name: "Ensuite" }).getByRole("listitem").filter({ hasText: "participants" });
  await expect(sessions.first()).toBeVisible();
  const led = (await sessions.locator("div > span").allInnerTexts()).join(", ");
  const buttons = await page.getByRole("button", { name: /, noter une absence$/ }).allInnerTexts();
  const names = buttons.map((text) => text.match(/[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+/)?.[0]);
  const leader = names.find((name) => name && led.includes(name));
  expect(leader, `nobody of ${buttons.join(" | ")} in ${led}`).toBeTruthy();
  return leader;
}

/** The changes that a card lists. */
const lines = (card) => card.getByRole("listitem");

test("the meal and the snack stand among what comes, with how many are there", async ({ page }) => {
  await proposedDay(page);
  const next = page.getByRole("region", { name: "Ensuite" }).getByRole("listitem");
  await expect(next.filter({ hasText: "Repas et repos" })).toContainText(/jusqu’à 14\sh/);
  await expect(next.filter({ hasText: "Repas et repos" })).toContainText(/\d+ personnes présentes/);
  const starts = await next.locator("time").allInnerTexts();
  const minutes = starts.map((text) => text.split("h").map((part) => Number(part.trim()) || 0)).map(([h, m]) => h * 60 + (m ?? 0));
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
});

test("an absence is noted with its cause, and undone", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-24");
  const absent = page.locator(".pres--abs");
  const before = await absent.count();
  await page.getByRole("button", { name: /noter une absence$/ }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Pourquoi (facultatif)").selectOption({ label: "Famille" });
  await dialog.getByRole("button", { name: /^Absente?$/ }).click();
  await expect(page.getByRole("status").getByText(/est absente? /).last()).toBeVisible();
  await expect(absent).toHaveCount(before + 1);
  await page.locator(".toast").getByRole("button", { name: "Annuler" }).click();
  await expect(absent).toHaveCount(before);
});

test("Mme Durand is absent today: three clicks, and nothing else moves", async ({ page }) => {
  await proposedDay(page);
  let clicks = 0;
  const click = async (target) => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole("button", { name: /Mme Durand.*noter une absence$/ }));
  await click(page.getByRole("dialog").getByRole("button", { name: "Absente", exact: true }));
  const card = await repairs(page, "Mme Durand est absente aujourd’hui");
  await expect(card.getByRole("status")).toHaveText(/Rien d’autre ne bouge\./);
  // Each proposal of a week is another: what her absence touches is too.
  expect(await lines(card).count()).toBeLessThanOrEqual(3);
  await expectAccessible(page);
  await click(card.getByRole("button", { name: /^(Accepter|Retirer de ses séances)/ }));
  expect(clicks).toBe(3);
  await expect(page.locator(".toast")).toContainText(/changements? acceptés?\. Rien d’autre n’a bougé\./);
  await expect(card).toHaveCount(0);
  // One undo brings everything back but the absence.
  await page.locator(".toast").getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByRole("region", { name: "Mme Durand est absente aujourd’hui" })).toBeVisible();
});

test("a change has other ideas, is accepted alone, and the rest may stay as it is", async ({ page }) => {
  await proposedDay(page);
  // The first person whose absence leaves something to mend.
  const people = page.getByRole("button", { name: /, noter une absence$/ });
  const card = page.locator(".absence");
  const agree = card.getByRole("button", { name: /^D’accord/ });
  for (let at = 0; at < (await people.count()); at += 1) {
    await people.nth(at).click();
    await page.getByRole("dialog").getByRole("button", { name: /^(Absente?|Pas là ce jour)$/ }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    if (await card.count()) {
      await expect(card).toHaveAttribute("aria-busy", "false");
      if (await agree.count()) break;
      await card.getByRole("button", { name: "Annuler" }).click();
    } else {
      await page.keyboard.press("Control+z");
    }
    await expect(card).toHaveCount(0);
  }
  const other = card.getByRole("button", { name: /^Autre idée/ });
  if (await other.count()) {
    const line = other.first().locator("xpath=ancestor::li");
    const before = await line.innerText();
    await other.first().click();
    await expect(line).not.toHaveText(before);
  }
  await agree.first().click();
  await expect(page.locator(".toast")).toContainText("1 changement accepté");
  // The card looks again for what is left to change, and goes by itself when that is nothing.
  const leave = card.getByRole("button", { name: "Ne rien changer" });
  await expect(async () => {
    if (await leave.count()) await leave.click();
    await expect(card).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test("a leader who is away makes a red card with ways from light to heavy", async ({ page }) => {
  await proposedDay(page);
  const leader = await leaderOfToday(page);
  const button = (does) => page.getByRole("button", { name: new RegExp(`${leader}.*${does}$`) });
  await button("noter une absence").click();
  await page.getByRole("dialog").getByRole("button", { name: "Pas là ce jour" }).click();
  const card = await repairs(page, `${leader} n’est pas là aujourd’hui`);
  await expect(card.getByRole("heading")).toBeFocused();
  await expect(card).toHaveClass(/absence--broken/);
  await expect(card.getByRole("status")).toContainText(`${leader} n’est pas en service`);
  await expectAccessible(page);
  await card.getByRole("button", { name: /^Accepter/ }).click();
  await expect(page.locator(".toast")).toContainText(/changements? acceptés?/);
  // An appointment with them for which the week has no other moment stays to be seen to.
  const leave = card.getByRole("button", { name: "Ne rien changer" });
  if (await leave.count()) await leave.click();
  await expect(card).toHaveCount(0);
  await button("retirer l’absence de ce jour").click();
  await expect(button("noter une absence")).toBeVisible();
});

test("an absence that changes more than three moments shows them all before they are accepted, all or some", async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(new Date("2026-11-24T08:10:00+01:00"));
  await openHouse(page, "large", "#/semaine");
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).first().click();
  await expect(page.getByText(/Semaine proposée en/)).toBeVisible({ timeout: 60_000 });
  await goTo(page, "#/jour");
  await page.getByRole("combobox", { name: "Site" }).selectOption({ label: "Tous les sites" });
  const dialog = page.getByRole("dialog");
  const card = page.locator(".absence");
  const more = card.getByRole("button", { name: /autres? changements?$/ });
  const ticked = card.getByRole("checkbox", { name: /^Prendre ce changement/ });
  // The first member of staff or room whose absence changes more than three moments, some of which have a way out: which
  // that is depends on the week that was proposed.
  await page.getByRole("button", { name: "Signaler une absence" }).click();
  const who = dialog.getByLabel("Qui ou quoi manque ?");
  const staff = await dialog.locator('optgroup[label="Équipe"] option, optgroup[label="Lieux"] option').evaluateAll((all) => all.map((one) => one.value));
  for (const value of staff) {
    if (!(await dialog.count())) await page.getByRole("button", { name: "Signaler une absence" }).click();
    await who.selectOption(value);
    if ((await dialog.getByRole("listitem").count()) < 4) continue;
    await dialog.getByRole("button", { name: /^(Pas là ce jour|Fermé ce jour)$/ }).click();
    await expect(dialog).toHaveCount(0);
    await expect(card.first()).toHaveAttribute("aria-busy", "false", { timeout: 20_000 });
    if (await more.count()) {
      await expect(card.locator(".fixes > li")).toHaveCount(3);
      await more.click();
      if ((await ticked.count()) > 1) break;
    }
    await card.first().getByRole("button", { name: "Annuler" }).click();
    await expect(card).toHaveCount(0);
  }
  const all = await card.locator(".fixes > li").count();
  expect(all).toBeGreaterThan(3);
  await expectAccessible(page);
  const n = await ticked.count();
  await ticked.first().uncheck();
  const accept = card.getByRole("button", { name: /^Accepter/ });
  await expect(accept).toContainText(n - 1 > 2 ? `Accepter les ${n - 1}` : "Accepter");
  await accept.click();
  await expect(page.locator(".toast")).toContainText(/changements? acceptés?/);
});

test("a closed room and a cancelled visit are reported from the same button", async ({ page }) => {
  await proposedDay(page);
  for (const [group, told] of [
    ["Lieux", /: fermé aujourd’hui$/],
    ["Intervenants", /ne vient pas aujourd’hui$/],
  ]) {
    await page.getByRole("button", { name: "Signaler une absence" }).click();
    const dialog = page.getByRole("dialog");
    const who = dialog.getByLabel("Qui ou quoi manque ?");
    const options = dialog.locator(`optgroup[label="${group}"] option`);
    for (let at = 0; at < (await options.count()); at += 1) {
      await who.selectOption(await options.nth(at).getAttribute("value"));
      if (await dialog.getByRole("listitem").count()) break;
    }
    await dialog.getByRole("button", { name: /^(Fermé ce jour|Ne vient pas ce jour)$/ }).click();
    const card = await repairs(page, told);
    await expectAccessible(page);
    await card.getByRole("button", { name: "Annuler" }).click();
    await expect(card).toHaveCount(0);
  }
});

test("a visit at a fixed hour is told, and leads to its appointment", async ({ page }) => {
  await proposedDay(page);
  await page.getByRole("button", { name: "Signaler une absence" }).click();
  const dialog = page.getByRole("dialog");
  const options = dialog.locator('optgroup[label="Intervenants"] option');
  const visit = dialog.getByRole("listitem").filter({ hasText: "Soin infirmier" });
  for (let at = 0; at < (await options.count()); at += 1) {
    await dialog.getByLabel("Qui ou quoi manque ?").selectOption(await options.nth(at).getAttribute("value"));
    if (await visit.count()) break;
  }
  await dialog.getByRole("button", { name: "Ne vient pas ce jour" }).click();
  const card = await repairs(page, /ne vient pas aujourd’hui$/);
  const line = lines(card).filter({ hasText: "Soin infirmier" });
  await expect(card.getByRole("status")).toContainText("1 moment à revoir ensemble.");
  await expect(line).toContainText("Son heure est fixée.");
  await expectAccessible(page);
  await line.getByRole("link", { name: "Ouvrir le rendez-vous" }).click();
  await expect(page.getByRole("heading", { name: "Modifier le rendez-vous" })).toBeVisible();
  await expect(page.getByText(/ne vient pas à cette heure/)).toBeVisible();
});

test("an absence is left as it is, also with a visit at a fixed hour that only people can see to", async ({ page }) => {
  await proposedDay(page);
  const visit = page.getByRole("region", { name: "Ensuite" }).getByRole("listitem").filter({ hasText: "Soin infirmier" }).first();
  const name = (await visit.locator("b").innerText()).split(", ").at(-1).replace(/\s/g, "\\s");
  await page.getByRole("button", { name: new RegExp(`${name}.*noter une absence$`) }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Absente?$/ }).click();
  const card = await repairs(page, new RegExp(`^${name} est absente? aujourd’hui$`));
  await expect(lines(card).filter({ hasText: "Soin infirmier" })).toContainText("Son heure est fixée.");
  await card.getByRole("button", { name: "Ne rien changer" }).click();
  await expect(card).toHaveCount(0);
  await expect(page.locator(".toast")).toContainText("Rien n’a changé.");
  // Taken back and noted anew, it is asked about anew.
  await page.getByRole("button", { name: new RegExp(`${name}.*retirer l’absence de ce jour$`) }).click();
  await page.getByRole("button", { name: new RegExp(`${name}.*noter une absence$`) }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Absente?$/ }).click();
  await expect(card).toHaveCount(1);
});

test("the hours of those who come stand at the right", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-24");
  const gaps = await page.locator(".pres").evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().right - one.querySelector(".pres__s").getBoundingClientRect().right),
  );
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.max(...gaps)).toBeLessThan(16);
});

test("a closed day leads to the next open one", async ({ page }) => {
  await openDemoHouse(page, "#/jour/2026-11-28");
  await expect(page.getByText("Pas d’accueil ce jour.")).toBeVisible();
  await page.getByRole("link", { name: /Prochain jour d’accueil/ }).click();
  await expect(page).toHaveURL(/#\/jour\/2026-11-30$/);
});

test("in a house of several sites the day is that of one, whose choice holds on every screen and after a new start", async ({ page }) => {
  await openHouse(page, "large", "#/jour");
  const site = page.getByRole("main").getByRole("combobox", { name: "Site" });
  const nExpected = async () => Number((await page.locator(".page-head p").innerText()).match(/^\d+/)[0]);
  await expect(site.locator("option")).toHaveCount(7);
  const own = await nExpected();
  await site.selectOption({ label: "IME Le Petit Pont" });
  await expect.poll(nExpected).not.toBe(own);
  const other = await nExpected();
  await expect(page.getByRole("region", { name: /^Qui (est là|vient)$/ })).toContainText(`${other} sur `);
  await expectAccessible(page);

  // A room that is missing is one of the site, by its name alone.
  await page.getByRole("button", { name: "Signaler une absence" }).click();
  const rooms = page.getByRole("dialog").locator('optgroup[label="Lieux"] option');
  await expect(rooms).toHaveCount(7);
  await expect(rooms.filter({ hasText: "(" })).toHaveCount(0);
  await page.keyboard.press("Escape");

  const chosen = page.getByRole("combobox", { name: "Site" }).first().locator("option:checked");
  for (const route of ["#/rendez-vous", "#/semaine", "#/ma-journee", "#/jour"]) {
    await goTo(page, route);
    await expect(chosen).toHaveText("IME Le Petit Pont");
  }
  await page.reload();
  await expect(chosen).toHaveText("IME Le Petit Pont");
  await expect.poll(nExpected).toBe(other);
});

test("where all sites are shown a place names its site", async ({ page }) => {
  // Last Tuesday is planned.
  await openHouse(page, "large", "#/jour/2026-11-17");
  const site = page.getByRole("main").getByRole("combobox", { name: "Site" });
  const sessions = page.getByRole("region", { name: "Programme" }).getByRole("listitem").filter({ hasText: "participants" });
  await expect(sessions.first()).toBeVisible();
  await expect(sessions.filter({ hasText: "(SAJ Les Glycines)" })).toHaveCount(0);
  const own = await sessions.count();
  await site.selectOption({ label: "Tous les sites" });
  await expect(sessions.filter({ hasText: "(SAJ Les Glycines)" })).toHaveCount(own);
  expect(await sessions.count()).toBeGreaterThan(own);
});

test("a house without sites has none to choose", async ({ page }) => {
  await openDemoHouse(page, "#/jour");
  await expect(page.getByRole("combobox", { name: "Site" })).toHaveCount(0);
});
