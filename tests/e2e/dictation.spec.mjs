// A note is dictated only where the device itself writes down what is said.

import { expectAccessible } from "./support/axe.mjs";
import { openHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

/** A browser that recognises speech, where `answer` says; `knows` tells whether it can promise to stay on the device. */
function recognition({ answer, knows }) {
  window.asked = [];
  class SpeechRecognition {
    static async available(options) {
      window.asked.push(options);
      return answer;
    }
    constructor() {
      if (knows) this.processLocally = false;
      window.listening = this;
    }
    start() {
      this.started = true;
    }
    stop() {
      this.onend?.();
    }
    abort() {}
  }
  window.SpeechRecognition = SpeechRecognition;
}

/** The dialog for a note, on the first session that can be noted. */
async function openNote(page) {
  await page.clock.setFixedTime(new Date("2026-11-24T17:30:00+01:00"));
  await openHouse(page, "small", "#/suivi");
  await page.getByRole("link", { name: /^Noter|^Continuer|^Corriger/ }).first().click();
  await page.getByRole("button", { name: /note$/i }).last().click();
  return page.getByRole("dialog");
}

test("where the device writes down speech, a note is dictated and may be corrected", async ({ page }) => {
  await page.addInitScript(recognition, { answer: "available", knows: true });
  const dialog = await openNote(page);
  const button = dialog.getByRole("button", { name: "Dicter" });
  await expect(dialog.getByText("La voix reste sur cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => window.asked)).toEqual([{ langs: ["fr-FR"], processLocally: true }]);
  await button.click();
  await expect(dialog.getByText("J’écoute. La voix reste sur cet appareil.")).toBeVisible();
  expect(await page.evaluate(() => window.listening.processLocally && window.listening.started)).toBe(true);
  await expectAccessible(page);
  await page.evaluate(() => {
    const final = (transcript, isFinal) => Object.assign([{ transcript }], { isFinal });
    window.listening.onresult({ resultIndex: 0, results: [final("Elle a chanté", true), final("avec", false)] });
  });
  await expect(dialog.getByRole("textbox")).toHaveValue(/Elle a chanté$/);
  await dialog.getByRole("button", { name: "Arrêter la dictée" }).click();
  await expect(button).toBeVisible();
});

for (const [why, browser] of [
  ["has to download a language first", { answer: "downloadable", knows: true }],
  ["does not know the language", { answer: "unavailable", knows: true }],
]) {
  test(`a browser that ${why} is offered no button, but told of the keyboard`, async ({ page }) => {
    await page.addInitScript(recognition, browser);
    const dialog = await openNote(page);
    await dialog.getByText("Dicter au lieu d’écrire").click();
    await expect(dialog.getByText(/il l’enverrait à son éditeur/)).toBeVisible();
    await expect(dialog.getByText(/Vérifiez-les avant de dicter un nom/)).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Dicter", exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });
}

test("a browser that cannot promise to stay on the device is not listened with", async ({ page }) => {
  await page.addInitScript(recognition, { answer: "available", knows: false });
  const dialog = await openNote(page);
  await dialog.getByRole("button", { name: "Dicter" }).click();
  await expect(dialog.getByText(/La dictée ne démarre pas/)).toBeVisible();
  expect(await page.evaluate(() => window.listening.started)).toBe(undefined);
});
