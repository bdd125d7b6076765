// Modules loaded when first used, each in a worker for one request: one that starts and never answers is given up after
// two minutes and told; nothing changes, and the next request starts another.

import { goTo, openDemoHouse } from "./support/house.mjs";
import { NOW } from "./support/now.mjs";
import { expect, test } from "./support/test.mjs";

const region = (page, name) => page.getByRole("region", { name });
const sealed = async (page) => {
  await goTo(page, "#/reglages/donnees");
  await region(page, "Sauvegarde").getByRole("button", { name: "Copie chiffrée…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nouvelle phrase").fill("quatre mots au hasard");
  await dialog.getByLabel("La même phrase").fill("quatre mots au hasard");
  return dialog.getByRole("button", { name: "Sauvegarder maintenant" });
};

const MODULES = [
  {
    module: "vault",
    prepare: sealed,
    ask: (page, button) => button.click(),
    told: "L’appareil n’a pas pu faire le calcul.",
    answered: (page) => page.waitForEvent("download"),
  },
  {
    module: "reader",
    prepare: (page) => goTo(page, "#/personnes/importer"),
    ask: (page) => page.getByLabel("Fichier CSV").setInputFiles("tests/fixtures/liste.xlsx"),
    told: "La lecture de ce fichier n’aboutit pas.",
    answered: (page) => expect(page.getByRole("heading", { name: "3 personnes lues." })).toBeVisible(),
  },
  {
    module: "merge",
    prepare: (page) => goTo(page, "#/reglages/donnees"),
    ask: (page) => region(page, "Plusieurs appareils").getByRole("button", { name: "Enregistrer un fichier d’échange" }).click(),
    told: "La fusion s’est arrêtée ou n’a pas pu être chargée.",
    answered: (page) => page.waitForEvent("download"),
  },
];

for (const { module, prepare, ask, told, answered } of MODULES) {
  test(`a ${module} that never answers is given up and told, and another one answers`, async ({ page }) => {
    const loader = `**/${module}_loader.js`;
    await page.clock.install({ time: NOW });
    let asked = 0;
    await page.route(loader, (route) => {
      asked += 1;
      return route.fulfill({ contentType: "text/javascript", body: "self.postMessage('ready');" });
    });
    await openDemoHouse(page, "#/aujourdhui");
    const prepared = await prepare(page);
    await ask(page, prepared);
    await expect.poll(() => asked).toBe(1);
    await page.clock.fastForward(110_000);
    await expect(page.getByText(told)).toHaveCount(0);
    await page.clock.fastForward(20_000);
    await expect(page.getByText(told)).toBeVisible();

    await page.unroute(loader);
    await Promise.all([answered(page), ask(page, prepared)]);
  });
}
