// "Ma journée": the person's own screen, by touch and by keyboard, and the way out for the team.

import { expectAccessible } from "./support/axe.mjs";
import { goTo, openDemoHouse, openHouse, openOwnHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

// A Tuesday of the invented house, in the middle of the morning's sessions.
const TUESDAY = new Date("2026-11-24T10:50:00");

const who = (page) => page.getByRole("heading", { level: 1, name: "Qui êtes-vous" });

/** A voice of the device, which headless browsers have not. */
function giveVoice() {
  window.spoken = [];
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => [{ lang: "fr-FR", localService: true, name: "Voix" }],
      addEventListener() {},
      cancel() {},
      speak: ({ text }) => window.spoken.push(text),
    },
  });
}

async function openKiosk(page) {
  await page.clock.install({ time: TUESDAY });
  await openDemoHouse(page, "#/ma-journee");
  await expect(who(page)).toBeVisible();
}

test("choosing a first name shows the own day, and nothing of the team's", async ({ page }) => {
  await openKiosk(page);
  await expectAccessible(page);
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toHaveCount(0);
  await page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link").first().press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeFocused();
  await expect(page.getByText("mardi 24 novembre")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("link", { name: "Ce n’est pas moi" }).click();
  await expect(who(page)).toBeFocused();
});

test("on a day without anybody the screen says when the house opens again, and that morning who may come", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-29T23:58:00+01:00") });
  await openDemoHouse(page, "#/ma-journee");
  await expect(page.getByRole("heading", { level: 1, name: "Personne n’est attendu aujourd’hui." })).toBeVisible();
  await expect(page.getByText("À lundi 30 novembre.")).toBeVisible();
  await expect(who(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.clock.runFor(180_000);
  await expect(who(page)).toBeVisible();
  await expect(page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link").first()).toBeVisible();
});

test("a minute without a touch returns to the choice", async ({ page }) => {
  await openKiosk(page);
  await page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeVisible();
  await page.clock.runFor(50_000);
  await page.getByRole("heading", { level: 1 }).click();
  await page.clock.runFor(50_000);
  await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(who(page)).toBeVisible();
});

test("the day goes from soon, to now, to over", async ({ page }) => {
  await openKiosk(page);
  await page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Après" })).toBeVisible();
  await page.clock.setSystemTime(new Date("2026-11-24T12:40:00"));
  await page.clock.runFor(11_000);
  await expect(page.getByText(/^Il reste \d+\sminutes?\.$/)).toBeVisible();
  await page.clock.setSystemTime(new Date("2026-11-24T20:00:00"));
  await page.clock.runFor(11_000);
  await expect(page.getByText("La journée est finie.")).toBeVisible();
  await expect(page.getByText("C’est tout pour aujourd’hui.")).toBeVisible();
});

test("reads aloud with a voice of the device, and shows no dead button without", async ({ page }) => {
  await openKiosk(page);
  await page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "J’ai besoin d’aide" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Écouter" })).toHaveCount(0);
  await page.addInitScript(giveVoice);
  await page.reload();
  await page.getByRole("button", { name: "Écouter" }).click();
  const spoken = await page.evaluate(() => window.spoken);
  expect(spoken[0]).toMatch(/^Bonjour .*\. /);
});

test("what is liked becomes a wish, a no is kept and shown to the team", async ({ page }) => {
  await page.clock.install({ time: TUESDAY });
  await openDemoHouse(page, "#/jour");
  // The weeks behind the invented one are whole.
  await page.clock.setSystemTime(new Date("2026-11-17T10:00:00"));
  await goTo(page, "#/ma-journee");
  await expect(who(page)).toBeVisible();
  const guests = page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link");
  const like = page.getByRole("button", { name: "J’aime" });
  const n = await guests.count();
  for (let at = 0; at < n; at += 1) {
    await guests.nth(at).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeVisible();
    if (await like.isVisible()) break;
    await page.getByRole("link", { name: "Ce n’est pas moi" }).click();
  }
  await like.click();
  await expect(page.getByRole("status")).toHaveText(/C’est (déjà )?noté/);
  await page.getByRole("button", { name: "Je dis non" }).press("Enter");
  const asked = page.getByRole("dialog", { name: "Je dis non" });
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Oui, je dis non" }).press("Enter");
  await expect(page.getByRole("status")).toHaveText(/je dis non/);
  const id = new URL(page.url()).hash.split("/").at(-1);
  await goTo(page, `#/personnes/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText(/17\snovembre/).first()).toBeVisible();
});

test("with nothing planned one may choose, and the choice is a wish", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-24T10:50:00") });
  await open(page, "#/bienvenue");
  await page.getByRole("button", { name: /Visiter la maison d’essai/ }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  // Weeks ahead of the invented ones are still empty.
  await page.clock.setSystemTime(new Date("2027-03-02T10:50:00"));
  await goTo(page, "#/ma-journee");
  await expect(who(page)).toBeVisible();
  const guests = page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link");
  const free = page.getByText("Je peux choisir.");
  const n = await guests.count();
  for (let at = 0; at < n; at += 1) {
    await guests.nth(at).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Bonjour / })).toBeVisible();
    if (await free.isVisible()) break;
    await page.getByRole("link", { name: "Ce n’est pas moi" }).click();
  }
  await expect(free).toBeVisible();
  await expectAccessible(page);
  const idea = page.locator("main li button[aria-pressed='false']").first();
  const name = (await idea.textContent()).trim();
  await idea.click();
  await expect(page.getByRole("status")).toHaveText(/L’équipe va regarder/);
  await expect(page.getByRole("button", { name, pressed: true })).toBeVisible();
});

test("with a phrase, only the phrase leads out, even after a reload", async ({ page }) => {
  await page.clock.install({ time: TUESDAY });
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("textbox", { name: "Phrase pour en sortir" }).fill("les tilleuls en fleurs");
  await page.getByRole("link", { name: /Ouvrir « Ma journée »/ }).click();
  await expect(who(page)).toBeVisible();
  await goTo(page, "#/personnes");
  await expect(page).toHaveURL(/#\/ma-journee$/);
  await page.reload();
  await expect(who(page)).toBeVisible();
  await page.getByRole("button", { name: /quitter cet écran/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: /Quitter/ });
  await dialog.getByLabel("Phrase de l’équipe").fill("autre chose");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Cette phrase n’ouvre pas.", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Phrase de l’équipe").fill("les tilleuls en fleurs");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeVisible();
});

test("on a site its own people may choose, and where all are shown everybody", async ({ page }) => {
  await page.clock.install({ time: TUESDAY });
  await openHouse(page, "large", "#/ma-journee");
  await expect(who(page)).toBeVisible();
  const names = page.getByRole("list", { name: "Qui êtes-vous" }).getByRole("link");
  await expect(names.first()).toBeVisible();
  expect(await names.count()).toBeLessThan(60);
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Site" }).selectOption({ label: "Tous les sites" });
  await expect.poll(() => names.count()).toBeGreaterThan(200);
});

test("in a house that nobody is entered in yet the screen says what to do", async ({ page }) => {
  await openOwnHouse(page, "#/ma-journee");
  await expect(page.getByRole("heading", { level: 1, name: "Personne n’est encore inscrit ici." })).toBeVisible();
  await expect(page.getByText(/^Touchez «.Équipe.», puis ajoutez les personnes\.$/)).toBeVisible();
  await expect(page.getByText(/^À /)).toHaveCount(0);
  await expectAccessible(page);
});
