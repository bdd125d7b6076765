// The week is proposed, explained, moved, put back and validated.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { NOW } from "./support/now.mjs";
import { expect, test } from "./support/test.mjs";

/** The invented small house, at its week board, once the score is known. */
async function openWeek(page) {
  await openHouse(page, "small", "#/semaine");
  await expect(quality(page).getByRole("button", { name: /Objectifs servis/ })).toBeVisible();
}

const quality = (page) => page.getByRole("region", { name: "Qualité de la semaine" });
const board = (page) => page.getByRole("region", { name: "Tableau de la semaine" });
const panel = (page) => page.locator("aside.why");
/** The short message at the bottom; its live region has no size of its own. */
const told = (page, text) => page.getByRole("status").locator(".toast").filter({ hasText: text });

async function propose(page) {
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(quality(page)).toContainText("Proposée en");
  await expect(quality(page)).toContainText("14 règles tenues");
}

test("a proposal keeps every rule, says so, and is taken back by one undo", async ({ page }) => {
  await openWeek(page);
  const before = await board(page).locator("button.sess").count();
  await propose(page);
  await expect(told(page, /Semaine proposée en .*\sseconde/)).toContainText("À relire par vous");
  expect(await board(page).locator("button.sess").count()).toBeGreaterThan(before + 5);
  await expect(quality(page)).toContainText("Personne n’est oublié");
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await expect(board(page).locator("button.sess")).toHaveCount(before);
});

test("a week just proposed is not told with the figures of the week before", async ({ page }) => {
  await openWeek(page);
  await quality(page).evaluate((bar) => {
    window.bars = [];
    new MutationObserver(() => window.bars.push(bar.innerText)).observe(bar, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await propose(page);
  const bars = await page.evaluate(() => window.bars);
  const proposed = bars.filter((bar) => bar.includes("Proposée en"));
  expect(proposed.length).toBeGreaterThan(0);
  expect(proposed.filter((bar) => /attend(ent)? (la proposition|une place)/.test(bar))).toEqual([]);
});

test("a week that nobody planned yet waits calmly, and shows no fault", async ({ page }) => {
  await openWeek(page);
  await expect(quality(page)).toContainText("Rien n’est encore proposé.");
  await expect(quality(page)).toContainText(/\d+\srègles? attend(ent)? la proposition/);
  await expect(quality(page)).toContainText(/\d+\spersonnes attendent une place/);
  await expect(quality(page).locator(".bad")).toHaveCount(0);
  await expect(page.locator(".trouble, .has-warn")).toHaveCount(0);
  await quality(page).getByRole("button", { name: /règles? tenues?/ }).click();
  const dialog = page.getByRole("dialog", { name: "Les règles" });
  await expect(dialog.getByText("Rien n’est à corriger. La proposition s’en charge.").first()).toBeVisible();
  await expect(dialog.locator(".is-broken")).toHaveCount(0);
  await expectAccessible(page);
});

test("a week in which nothing is placed has nothing to validate, and the palette says so", async ({ page }) => {
  await openWeek(page);
  await expect(quality(page).getByRole("button", { name: "Valider la semaine" })).toBeVisible();
  for (let weeks = 0; weeks < 3; weeks += 1) await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(quality(page).getByRole("button", { name: "Valider la semaine" })).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("valider la semaine");
  await page.keyboard.press("Enter");
  await expect(told(page, "il n’y a rien à valider")).toBeVisible();
});

test("a second proposal changes little or says that nothing is better", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(told(page, /changement|déjà la meilleure semaine/)).toBeVisible();
});

test("a long search shows how far it is, and is kept or given up", async ({ page }) => {
  await openWeek(page);
  const before = await board(page).locator("button.sess").count();
  await page.getByRole("button", { name: "Voir le détail" }).click();
  await page.getByLabel("Temps de recherche d’une proposition").selectOption("30");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(page.getByText("Je cherche une bonne semaine…")).toBeVisible();
  await expect(page.getByText(/objectifs? servis? sur \d+, et je continue/)).toBeVisible();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await expect(told(page, "Calcul arrêté. Rien n’a changé.")).toBeVisible();
  await expect(board(page).locator("button.sess")).toHaveCount(before);

  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await page.getByRole("button", { name: "Garder celle-ci" }).click();
  await expect(quality(page)).toContainText("Proposée en");
  expect(await board(page).locator("button.sess").count()).toBeGreaterThan(before);
});

test("each fact opens its detail, and the points add up", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  for (const [fact, title] of [
    [/règles tenues/, "Les règles"],
    [/Objectifs servis/, "Objectifs servis"],
    [/Souhaits suivis/, "Souhaits suivis"],
    [/Personne n’est oublié/, "Une place pour chacun"],
  ]) {
    await quality(page).getByRole("button", { name: fact }).click();
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Voir le détail" }).click();
  const detail = page.getByRole("dialog", { name: "Le détail de la semaine" });
  const points = await detail.locator("tbody td").allInnerTexts();
  expect(points).toHaveLength(14);
  const total = points.reduce((sum, text) => sum + Number(text), 0);
  await expect(detail.locator("tfoot td")).toHaveText(String(total));
  await expectAccessible(page);
});

test("a session says why it is there, why this person and why not another", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  await board(page).getByRole("button", { name: /Atelier pâtisserie/ }).first().click();
  await expect(panel(page).getByRole("heading", { name: /Pourquoi \S+ à \d+\sh/ })).toBeVisible();
  const reasons = panel(page).locator(".reasons").first();
  await expect(reasons).toContainText("a la formation");
  await expect(reasons.locator(".weight").first()).toHaveText("règle");
  for (const word of await reasons.locator(".weight").allInnerTexts()) {
    expect(["règle", "très important", "important", "moyen", "un peu"]).toContain(word);
  }
  const person = panel(page).getByLabel("Pourquoi cette personne ?");
  await expect(panel(page).getByText("Aucun refus, aucune contre-indication.")).toBeVisible();
  const outside = await person.locator("optgroup option").first().getAttribute("value");
  await person.selectOption(outside);
  await expect(panel(page).locator(".reasons").nth(1).locator("li").first()).toBeVisible();
  await expect(panel(page).getByText("Aucun refus, aucune contre-indication.")).toHaveCount(0);
  await expectAccessible(page);
});

test("a session is moved to another moment and back", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  // A session that can go elsewhere: each is asked until one says so.
  const cards = board(page).locator("button.sess:not(.sess--appt)");
  const possible = panel(page).locator(".alts button:not([aria-disabled=true])");
  let moved = false;
  for (let at = 0; at < (await cards.count()) && !moved; at += 1) {
    await cards.nth(at).click();
    // The panel of the card before may still say that there is nowhere to go.
    await expect(cards.nth(at)).toHaveAttribute("aria-pressed", "true");
    await expect(panel(page).locator(".alts li, .why__body p:has-text('Aucun autre moment')").first()).toBeVisible();
    if (!(await possible.count())) continue;
    const heading = panel(page).getByRole("heading", { name: /Pourquoi \S+ à/ });
    const before = await heading.innerText();
    await possible.first().click();
    await expect(heading).not.toHaveText(before);
    await expect(page.getByRole("status").getByRole("button", { name: "Annuler" })).toBeVisible();
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
    await expect(heading).toHaveText(before);
    moved = true;
  }
  expect(moved, "some session can go elsewhere").toBe(true);
});

test("what has no place says why and offers a way out", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  const tray = page.getByRole("region", { name: /À placer/ });
  const item = tray.getByRole("listitem").first();
  test.skip(await tray.getByText("Tout a sa place.").isVisible(), "everything has its place");
  await item.getByRole("button").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Les pistes" })).toBeVisible();
  await expectAccessible(page);
});

test("a named person validates the week, and a change makes it a draft again", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  await page.getByRole("button", { name: "Valider la semaine" }).click();
  const dialog = page.getByRole("dialog", { name: "Valider la semaine" });
  await expect(dialog).toContainText(/valide la semaine du\s\d+/);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Valider", exact: true }).click();
  await expect(page.getByText(/^Validée par .+, \d/)).toBeVisible();
  await expect(quality(page).getByRole("button", { name: "Publier la semaine" })).toBeVisible();
  await quality(page).getByRole("button", { name: "Rouvrir" }).click();
  await expect(page.getByText("Brouillon", { exact: true })).toBeVisible();
});

test("a published week that was changed is validated and published again", async ({ page }) => {
  await openWeek(page);
  await propose(page);
  const validate = async () => {
    await quality(page).getByRole("button", { name: "Valider la semaine" }).click();
    const dialog = page.getByRole("dialog");
    const accept = dialog.getByRole("button", { name: /^(Valider|Forcer et valider)$/ });
    await expect(accept).toBeVisible();
    // What was taken off may have been one that must take place.
    const reason = dialog.getByLabel("Raison");
    if (await reason.count()) await reason.fill("Personne ne peut l’animer.");
    await accept.click();
    await quality(page).getByRole("button", { name: "Publier la semaine" }).click();
    await expect(quality(page)).toContainText("Publiée par");
  };
  await validate();
  await expect(quality(page).getByRole("button", { name: "Valider la semaine" })).toHaveCount(0);
  await page.locator(".sess:not(.sess--rdv):not(.is-pinned)").first().click();
  await panel(page).getByRole("button", { name: "Retirer" }).click();
  await expect(quality(page)).toContainText(/changement.* depuis la publication/);
  await validate();
  await expect(quality(page)).not.toContainText("depuis la publication");
});

test("a week validated right after its proposal is judged anew first", async ({ page }) => {
  // Answers come late: the score of the empty week stands for a while beside the proposed one.
  await page.addInitScript(() => {
    window.Worker = class extends window.Worker {
      postMessage(message) {
        const isLate = window.isSlow && String(message).startsWith('{"Ask"');
        setTimeout(() => super.postMessage(message), isLate ? 2000 : 0);
      }
    };
  });
  await openWeek(page);
  await page.evaluate(() => (window.isSlow = true));
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(quality(page)).toContainText("Proposée en");
  await page.getByRole("button", { name: "Valider la semaine" }).click();
  const dialog = page.getByRole("dialog", { name: "Valider la semaine" });
  await expect(dialog.getByRole("button", { name: "Valider", exact: true })).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Raison" })).toHaveCount(0);
});

test("a week that breaks a rule is validated with a written reason only", async ({ page }) => {
  await openWeek(page);
  // Nothing is proposed: the pinned sessions lack their people.
  await page.getByRole("button", { name: "Valider la semaine" }).click();
  const dialog = page.getByRole("dialog", { name: "Valider la semaine" });
  await expect(dialog).toContainText("Vous forcez une règle de sécurité. Écrivez pourquoi.");
  await dialog.getByRole("button", { name: "Forcer et valider" }).click();
  await expect(dialog).toContainText("À remplir.");
  await dialog.getByLabel("Raison").fill("La semaine est une répétition.");
  await dialog.getByRole("button", { name: "Forcer et valider" }).click();
  await expect(page.getByText(/^Validée par /).first()).toBeVisible();
});

test("a worker that never answers is told and replaced, and the proposal is made again", async ({ page }) => {
  let asked = 0;
  await page.context().route("**/planner_worker_loader.js", (route) => {
    asked += 1;
    // The first one never even says that it is there.
    return asked === 1 ? route.fulfill({ contentType: "text/javascript", body: "for (;;);" }) : route.continue();
  });
  await page.clock.install({ time: NOW });
  await openHouse(page, "small", "#/semaine");
  await page.clock.runFor("00:10");
  await expect(told(page, "Le calcul s’est arrêté. Rien n’a changé.")).toHaveCount(0);
  await page.clock.runFor("00:10");
  await expect(told(page, "Le calcul s’est arrêté. Rien n’a changé.")).toBeVisible();
  await page.clock.resume();
  await expect(quality(page).getByRole("button", { name: /Objectifs servis/ })).toBeVisible();
  await propose(page);
  expect(asked).toBe(2);
});

test("a worker that is lost is told and started again", async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.workers = [];
    window.Worker = class extends Real {
      constructor(...args) {
        super(...args);
        window.workers.push(this);
      }
    };
  });
  await openWeek(page);
  await page.evaluate(() => window.workers.at(-1).dispatchEvent(new ErrorEvent("error", { cancelable: true })));
  await expect(told(page, "Le calcul s’est arrêté. Rien n’a changé.")).toBeVisible();
  await propose(page);
  expect(await page.evaluate(() => window.workers.length)).toBe(2);
});

test("what has no place keeps the focus while its list grows shorter", async ({ page }) => {
  await openHouse(page);
  const tray = page.getByRole("region", { name: /À placer/ });
  const items = tray.locator("li button");
  await expect(items).toHaveCount(6);
  const last = await items.last().elementHandle();
  await page.getByRole("button", { name: "Proposer la semaine" }).first().click();
  await last.focus();
  await expect.poll(() => items.count(), { timeout: 30_000 }).toBeLessThan(6);
  await expect.poll(() => last.evaluate((button) => button.isConnected)).toBe(false);
  await expect.poll(() => page.evaluate(() => document.activeElement.closest(".week__left") !== null)).toBe(true);
});

test("a week that is over is not proposed again, and says so", async ({ page }) => {
  await openHouse(page, "small", "#/semaine/2026-W47");
  const cards = board(page).locator("button.sess");
  const before = await cards.count();
  await page.getByRole("button", { name: "Proposer la semaine", exact: true }).click();
  await expect(told(page, "Cette semaine est passée")).toBeVisible();
  await expect(cards).toHaveCount(before);
});
