// Appointments: found a moment, fixed with a conflict, repeated with an exception, outside with an escort.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

const main = (page) => page.getByRole("main");
const panel = (page) => page.getByRole("region", { name: /rendez-vous$/ }).filter({ has: page.getByLabel("Pour qui ?") });

/** The demo house, at its appointments. */
async function openAppointments(page) {
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: /maison d’essai/i }).first().click();
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Rendez-vous", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rendez-vous" })).toBeVisible();
}

const choosePerson = async (page, letters, name) => {
  await panel(page).getByLabel("Pour qui ?").fill(letters);
  await panel(page).getByRole("button", { name }).first().click();
};

const chooseWith = async (page, name) => {
  const select = panel(page).getByLabel("Avec qui ?");
  const option = select.locator("option", { hasText: name }).first();
  await select.selectOption(await option.getAttribute("value"));
};

test("the week's list is searched, filtered and moved by a week", async ({ page }) => {
  await openAppointments(page);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link") });
  const all = await rows.count();
  await page.getByRole("searchbox", { name: /Chercher/ }).fill("lefevre");
  await expect(rows.first()).toContainText("Lefèvre");
  expect(await rows.count()).toBeLessThan(all);
  await page.getByRole("searchbox", { name: /Chercher/ }).fill("");
  await page.getByRole("button", { name: "Avec transport" }).click();
  await expect(rows.first()).toContainText(/départ/);
  await page.getByRole("button", { name: "Avec transport" }).click();
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  await expect(page.getByRole("button", { name: "Cette semaine" })).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: "Cette semaine" }).click();
  await expect(rows).toHaveCount(all);
  await expectAccessible(page);
});

test("a new appointment takes four clicks with a moment that is found", async ({ page }) => {
  await openAppointments(page);
  // The first click was the navigation.
  await page.getByRole("link", { name: "Nouveau rendez-vous" }).click();
  await expect(panel(page).getByLabel("Pour qui ?")).toBeFocused();
  await page.keyboard.type("blanc");
  await page.keyboard.press("Enter");
  await chooseWith(page, "Mme Aubry");
  await expect(panel(page).getByLabel("Quoi ?")).toHaveValue("Kinésithérapie");
  const moments = panel(page).getByRole("radiogroup", { name: "Moments possibles" });
  await expect(moments.getByRole("radio").first()).toBeChecked();
  await expectAccessible(page);
  await panel(page).getByRole("button", { name: /^Poser / }).click();
  await expect(page.getByRole("status").getByText("Mme Blanc")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/rendez-vous$/);
});

test("a fixed time tells its conflict and offers free moments before it is kept", async ({ page }) => {
  await openAppointments(page);
  await page.getByRole("link", { name: "Nouveau rendez-vous" }).click();
  await choosePerson(page, "moreau", /Moreau/);
  await chooseWith(page, "Mme Aubry");
  await panel(page).getByRole("button", { name: "Heure fixe" }).click();
  await panel(page).getByLabel("Heure", { exact: true }).fill("12:30");
  await expect(panel(page)).toContainText("C’est un moment commun");
  await expect(panel(page).getByRole("button", { name: "Enregistrer quand même" })).toBeVisible();
  await expectAccessible(page);
  const free = panel(page).locator(".notice__actions").getByRole("button").first();
  await free.click();
  await expect(panel(page)).toContainText("Rien ne gêne à cette heure.");
  await panel(page).getByRole("button", { name: "Enregistrer" }).click();
  await expect(panel(page)).toHaveCount(0);
});

test("one week of a repeated appointment is left out and put back", async ({ page }) => {
  await openAppointments(page);
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  const row = page.getByRole("row", { name: /M\. Robin.*Kinésithérapie/ });
  await expect(row).toHaveCount(1);
  await row.getByRole("link").click();
  await panel(page).getByRole("button", { name: /^Sauter la semaine/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole("link").click();
  await panel(page).getByRole("button", { name: /^Sauter la semaine/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  await row.getByRole("link").click();
  await panel(page).getByRole("button", { name: /^Remettre/ }).click();
  await panel(page).getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("button", { name: "Semaine précédente" }).click();
  await expect(row).toHaveCount(1);
});

test("an appointment outside has its travel and escort, and goes into the calendar", async ({ page }) => {
  await openAppointments(page);
  await page.getByRole("link", { name: "Nouveau rendez-vous" }).click();
  await choosePerson(page, "caron", /Caron/);
  await chooseWith(page, "Quelqu’un d’autre…");
  await panel(page).getByLabel("Nom ou service").fill("Cabinet dentaire");
  await panel(page).getByLabel("Quoi ?").fill("Dentiste");
  await panel(page).getByRole("radio", { name: "Dehors" }).check();
  await panel(page).getByLabel("Adresse").fill("3, place du Marché");
  await panel(page).getByLabel("Trajet aller (minutes)").fill("25");
  await panel(page).getByLabel("Accompagnant").selectOption({ index: 1 });
  await panel(page).getByRole("button", { name: "Heure fixe" }).click();
  await panel(page).getByLabel("À confirmer par quelqu’un").check();
  // Half under the bar that stays at the top, a button of the list would be judged by the half that shows.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await panel(page).getByRole("button", { name: /^Enregistrer/ }).click();
  // The moment may be in one of the next weeks.
  const row = page.getByRole("row", { name: /Dentiste/ });
  for (let week = 0; week < 3 && (await row.count()) === 0; week += 1) {
    await page.getByRole("button", { name: "Semaine suivante" }).click();
  }
  await expect(row).toContainText("3, place du Marché");
  await expect(row).toContainText(/départ/);
  await expect(row).toContainText("à confirmer");

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Agenda (ICS)" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).toMatch(/DTSTART;TZID=Europe\/Paris/);

  await row.getByRole("link").click();
  await panel(page).getByRole("button", { name: "Confirmer", exact: true }).click();
  await expect(row).not.toContainText("à confirmer");
  await row.getByRole("link").click();
  await panel(page).getByRole("button", { name: "Supprimer" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(row).toHaveCount(1);
});

test("a form without a person is not kept, and nothing typed is lost", async ({ page }) => {
  await openAppointments(page);
  await page.getByRole("link", { name: "Nouveau rendez-vous" }).click();
  await panel(page).getByLabel("Quoi ?").fill("Podologue");
  await panel(page).getByRole("button", { name: "Enregistrer" }).click();
  await expect(panel(page)).toContainText("À remplir.");
  await page.reload();
  await expect(panel(page).getByLabel("Quoi ?")).toHaveValue("Podologue");
  // Closing keeps what was typed; giving it up does not.
  await page.keyboard.press("Tab");
  await panel(page).getByRole("button", { name: "Fermer" }).click();
  const opener = main(page).getByRole("link", { name: "Nouveau rendez-vous" });
  await expect(opener).toBeFocused();
  await opener.press("Enter");
  await expect(panel(page).getByLabel("Quoi ?")).toHaveValue("Podologue");
  await panel(page).getByRole("button", { name: "Annuler" }).click();
  await opener.click();
  await expect(panel(page).getByLabel("Quoi ?")).toHaveValue("");
});

test("what the planner places each week is held at a chosen moment, in that week", async ({ page }) => {
  await openAppointments(page);
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  const row = page.getByRole("row", { name: /Mme Blanc.*Kinésithérapie, 30/ });
  await row.getByRole("link").click();
  const radios = panel(page).getByRole("radiogroup", { name: "Moments possibles" }).getByRole("radio");
  await expect(radios.last()).toBeChecked();
  const count = await radios.count();
  await radios.nth(count - 2).check();
  await panel(page).getByRole("button", { name: /^Poser / }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Cette semaine" }).click();
  for (let week = 0; week < 3 && (await row.filter({ hasText: "épinglé" }).count()) === 0; week += 1) {
    await page.getByRole("button", { name: "Semaine suivante" }).click();
  }
  await expect(row.filter({ hasText: "épinglé" })).toHaveCount(1);
});

test("in a house of several sites the list is that of one, or of all with the site of each room", async ({ page }) => {
  await openHouse(page, "large", "#/rendez-vous");
  const lead = page.locator(".page-head p");
  const nListed = async () => Number((await lead.innerText()).match(/\d+/)[0]);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link") });
  const site = page.getByRole("main").getByRole("combobox", { name: "Site" });
  await expect(rows.first()).toBeVisible();
  const own = await nListed();
  expect(own).toBe(await rows.count());
  await site.selectOption({ label: "Tous les sites" });
  await expect.poll(nListed).toBeGreaterThan(own);
  expect(await nListed()).toBe(await rows.count());
  await expectAccessible(page);
});
