// What a finger does on the week board.

import { openProposedWeek } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const sessions = (page) => page.locator(".sess:not(.sess--rdv)");
const toast = (page) => page.locator(".toast");
const undo = (page) => page.keyboard.press("Control+z");

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("a long press takes a session, and a broken touch leaves it where it is", async ({ page }) => {
    await openProposedWeek(page);
    const card = sessions(page).first();
    const box = await card.boundingBox();
    const touch = await page.context().newCDPSession(page);
    const at = (type, ...touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
    await at("touchStart", { x: box.x + 20, y: box.y + 14 });
    await expect(page.locator(".movebar")).toBeVisible();
    await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
    await at("touchMove", { x: box.x + 24, y: box.y + 16 });
    await at("touchCancel");
    await expect(page.locator(".movebar")).toHaveCount(0);
  });

  test("a session held by a finger is put where it is lifted", async ({ page }) => {
    await openProposedWeek(page);
    const touch = await page.context().newCDPSession(page);
    const at = (type, ...touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
    // How far into the card the finger holds it: the card's beginning says where it goes, not the finger.
    const grip = 20;
    for (const card of await sessions(page).all()) {
      const box = await card.boundingBox();
      if (!box || box.y + box.height > 660) continue;
      const id = await card.getAttribute("id");
      await at("touchStart", { x: box.x + grip, y: box.y + 14 });
      await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
      const free = page.locator(".target:not(.target--no):not(.is-here)");
      let there = null;
      for (const target of (await free.all()).slice(0, 20)) {
        const spot = await target.boundingBox();
        const inView = spot && spot.y > 260 && spot.y + spot.height < 660 && spot.x > 300 && spot.x < 1200;
        if (inView) there = spot;
        if (there) break;
      }
      if (!there) {
        await at("touchCancel");
        await expect(page.locator(".movebar")).toHaveCount(0);
        continue;
      }
      await at("touchMove", { x: box.x + grip + 10, y: box.y + 20 });
      await at("touchMove", { x: there.x + grip, y: there.y + there.height / 2 });
      await at("touchMove", { x: there.x + grip + 2, y: there.y + there.height / 2 });
      await at("touchEnd");
      await expect(page.locator(".movebar")).toHaveCount(0);
      // Where another has to lead it there, it is an edit of the session.
      await expect(page.getByRole("button", { name: /^Annuler : (déplacer|modifier)/ })).toBeEnabled();
      const now = await page.locator(`#${id}`).boundingBox();
      expect(Math.abs(now.x - there.x)).toBeLessThan(8);
      return;
    }
    throw new Error("no session has another place in view");
  });

  for (const [where, viewport] of [["desk", { width: 1280, height: 800 }], ["phone", { width: 390, height: 844 }]]) {
    test(`a finger that only holds a session leaves its places lit, to be touched, on a ${where}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openProposedWeek(page);
      const touch = await page.context().newCDPSession(page);
      const at = (type, ...touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
      const free = page.locator(".target:not(.target--no):not(.is-here)").filter({ visible: true });
      for (const card of await sessions(page).filter({ visible: true }).all()) {
        await card.scrollIntoViewIfNeeded();
        const box = await card.boundingBox();
        await at("touchStart", { x: box.x + 20, y: box.y + 14 });
        await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
        await at("touchMove", { x: box.x + 21, y: box.y + 15 });
        await at("touchEnd");
        await expect(page.locator(".movebar")).toBeVisible();
        await expect(page.getByRole("button", { name: /^Annuler : déplacer/ })).toHaveCount(0);
        if (await free.count()) break;
        await page.locator(".movebar").getByRole("button", { name: /Annuler/ }).tap();
        await expect(page.locator(".movebar")).toHaveCount(0);
      }
      await free.first().tap();
      await expect(page.locator(".movebar")).toHaveCount(0);
      await expect(toast(page)).toContainText(/(lundi|mardi|mercredi|jeudi|vendredi) à/);
      await expect(page.getByRole("button", { name: /^Annuler : déplacer/ })).toBeEnabled();
    });
  }

  test("a session is put by two taps, and a name by two more", async ({ page }) => {
    await openProposedWeek(page);
    for (const card of await sessions(page).all()) {
      await card.tap();
      await page.locator("aside.why").getByRole("button", { name: "Déplacer", exact: true }).tap();
      await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
      const free = page.locator(".target:not(.target--no):not(.is-here)");
      if (await free.count()) {
        await free.first().tap();
        await expect(page.getByRole("button", { name: /^Annuler : déplacer/ })).toBeEnabled();
        await undo(page);
        break;
      }
      await page.keyboard.press("Escape");
    }
    for (const card of await sessions(page).all()) {
      await card.tap();
      await page.getByRole("tab", { name: /Personnes/ }).tap();
      const take = page.getByRole("button", { name: /^Déplacer .* vers une autre séance$/ }).first();
      if (!(await take.count())) continue;
      await take.tap();
      await expect(page.locator(".movebar")).toHaveAttribute("aria-busy", "false");
      const open = page.locator(".takes-well, .takes");
      if (await open.count()) {
        await open.first().tap();
        await expect(page.locator(".movebar")).toHaveCount(0);
        await expect(page.getByRole("button", { name: /^Annuler : déplacer/ })).toBeEnabled();
        return;
      }
      await page.keyboard.press("Escape");
      await expect(page.locator(".movebar")).toHaveCount(0);
    }
    throw new Error("nobody can go anywhere");
  });
});
