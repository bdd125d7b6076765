// A calendar that comes in: whose it is, what its events become, one step that takes them, nothing twice.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

// The fixtures speak of the weeks after this day.
const NOW = new Date("2026-11-25T09:00:00+01:00");
const GOOGLE = "tests/fixtures/agenda-google.ics";
const OUTLOOK = "tests/fixtures/agenda-outlook.ics";

const choose = async (page, label, name) => {
  const select = page.getByLabel(label);
  await select.selectOption({ label: await select.locator("option", { hasText: name }).first().innerText() });
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW);
});

test("a professional's calendar becomes appointments of a person, in one step and only once", async ({ page }) => {
  await openDemoHouse(page, "#/rendez-vous");
  await page.getByRole("link", { name: "Importer un agenda" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Importer un agenda" })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Fichier ICS").setInputFiles(GOOGLE);
  await expect(page.getByRole("heading", { name: "5 événements à venir." })).toBeVisible();
  await expect(page.getByText("2 événements passés ou annulés sont laissés de côté.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Kinésithérapie, chaque mardi et jeudi/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Cardiologue/ })).toContainText("9\u{a0}h\u{a0}30");
  await expect(page.getByRole("row", { name: /Cardiologue/ })).toContainText("à confirmer");
  // Nothing can be taken before it is said whose they are.
  await expect(page.getByRole("button", { name: "Prendre 5 événements" })).toBeDisabled();
  await choose(page, "À qui est cet agenda ?", "Jeanne Durand");
  await expect(page.getByLabel("Nom ou service")).toHaveValue("Cabinet Aubry");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Prendre 5 événements" }).press("Enter");
  await expect(page.getByText("5 événements repris.")).toBeVisible();
  await page.getByRole("button", { name: "Semaine suivante" }).click();
  await expect(page.getByRole("row", { name: /Cardiologue/ })).toContainText("Durand");
  await expect(page.getByRole("row", { name: /Kinésithérapie/ }).first()).toBeVisible();

  // The same file again: all of it is known.
  await goTo(page, "#/rendez-vous/importer");
  await page.getByLabel("Fichier ICS").setInputFiles(GOOGLE);
  await choose(page, "À qui est cet agenda ?", "Jeanne Durand");
  await expect(page.getByText("déjà pris")).toHaveCount(5);
  await expect(page.getByRole("button", { name: "Rien n’est coché" })).toBeDisabled();

  await page.getByRole("button", { name: /Annuler/ }).first().click();
  await expect(page.getByText("déjà pris")).toHaveCount(0);
});

test("a calendar of staff becomes absences, and what is not understood is said", async ({ page }) => {
  await openDemoHouse(page, "#/rendez-vous/importer");
  await page.getByLabel("Fichier ICS").setInputFiles(OUTLOOK);
  await expect(page.getByRole("row", { name: /Réunion de secteur/ })).toContainText("toutes les 2\u{a0}semaines");
  await expect(page.getByRole("row", { name: /Dernier jour ouvré/ })).toContainText("répétition non comprise");
  await expect(page.getByRole("checkbox", { name: /Dernier jour ouvré/ })).not.toBeChecked();
  await choose(page, "À qui est cet agenda ?", ", équipe");
  await expect(page.getByLabel("Rendez-vous avec")).toHaveCount(0);
  await page.getByRole("button", { name: "Prendre 2 événements" }).click();
  await expect(page.getByText("2 événements repris.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what is no calendar says what to do", async ({ page }) => {
  await openDemoHouse(page, "#/rendez-vous/importer");
  const file = (text) => ({ name: "agenda.ics", mimeType: "text/calendar", buffer: Buffer.from(text) });
  await page.getByLabel("Fichier ICS").setInputFiles(file("Bonjour"));
  await expect(page.getByText(/Ce n’est pas un agenda/)).toBeVisible();
  await page.getByLabel("Fichier ICS").setInputFiles(file("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
  await expect(page.getByRole("heading", { name: "0 événement à venir." })).toBeVisible();
});

test("the way back leads to the appointments", async ({ page }) => {
  await openDemoHouse(page, "#/rendez-vous/importer");
  await page.getByRole("main").getByRole("link", { name: "Tous les rendez-vous" }).click();
  await expect(page).toHaveURL(/#\/rendez-vous$/);
});

test("a file that comes again says what moved and what was cancelled, and takes nothing out unasked", async ({ page }) => {
  const event = (uid, start, end, more = "") => `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:${start}\r\nDTEND:${end}\r\nSUMMARY:${uid}\r\n${more}END:VEVENT\r\n`;
  const file = (...events) => ({
    name: "agenda.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`),
  });
  const look = async (...events) => {
    await goTo(page, "#/rendez-vous/importer");
    await page.getByLabel("Fichier ICS").setInputFiles(file(...events));
    await choose(page, "À qui est cet agenda ?", "Karim Saïdi, équipe");
  };
  const row = (name) => page.getByRole("row", { name: new RegExp(name) });
  await openDemoHouse(page, "#/rendez-vous/importer");
  await look(event("Nuit", "20261201T220000", "20261202T080000"), event("Formation", "20261208T090000", "20261208T120000"));
  await expect(row("Nuit")).toContainText("du 1er\u{a0}décembre\u{a0}2026, 22\u{a0}h au 2\u{a0}décembre\u{a0}2026, 8\u{a0}h");
  await expect(row("Nuit")).toContainText("nouveau");
  await page.getByRole("button", { name: "Prendre 2 événements" }).click();
  await expect(page.getByText("2 événements repris.")).toBeVisible();

  await look(
    event("Nuit", "20261201T220000", "20261202T080000", "STATUS:CANCELLED\r\n"),
    event("Formation", "20261210T090000", "20261210T120000"),
  );
  await expect(page.getByRole("heading", { name: "1 événement à venir." })).toBeVisible();
  await expect(row("Formation")).toContainText("a changé");
  await expect(row("Formation")).toContainText("Avant\u{a0}: 8\u{a0}décembre\u{a0}2026, 9\u{a0}h\u{a0}– 12\u{a0}h");
  await expect(row("Nuit")).toContainText("annulé\u{a0}: à retirer d’ici\u{202f}?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Prendre 1 événement", exact: true }).click();
  await expect(page.getByText("1 événement repris.")).toBeVisible();

  await look(event("Nuit", "20261201T220000", "20261202T080000", "STATUS:CANCELLED\r\n"));
  await page.getByRole("checkbox", { name: /^Retirer Nuit/ }).check();
  await page.getByRole("button", { name: "Retirer 1 événement annulé" }).click();
  await expect(page.getByText("1 événement annulé retiré.")).toBeVisible();
  // Nothing is left of it to take out.
  await look(event("Nuit", "20261201T220000", "20261202T080000", "STATUS:CANCELLED\r\n"));
  await expect(row("Nuit")).toHaveCount(0);
  await expect(page.getByText("1 événement passé ou annulé est laissé de côté.")).toBeVisible();
});
