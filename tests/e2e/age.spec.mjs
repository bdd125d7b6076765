// An encrypted backup opens without Semainier, by the ordinary age program. Where there is none the test is skipped, and
// counted as such; that we read what the program wrote is tested in src/vault/tests.rs, with a file that is kept here.

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { decrypt, hasAge } from "./support/age.mjs";
import { openDemoHouse } from "./support/house.mjs";
import { expect, test } from "./support/test.mjs";

const PHRASE = "quatre mots au hasard";

test("the ordinary age program opens an encrypted backup", async ({ page }, testInfo) => {
  test.skip(!hasAge(), "no age program here: tools/setup/age.sh installs it where the distribution has it");
  await openDemoHouse(page, "#/reglages/donnees");
  await page.getByRole("button", { name: "Copie chiffrée…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nouvelle phrase").fill(PHRASE);
  await dialog.getByLabel("La même phrase").fill(PHRASE);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Sauvegarder maintenant" }).click()]);
  const [sealed, plain] = [testInfo.outputPath("copie.smn.age"), testInfo.outputPath("copie.smn")];
  await download.saveAs(sealed);
  expect(() => decrypt(sealed, plain, "une autre phrase")).toThrow();
  decrypt(sealed, plain, PHRASE);
  const backup = JSON.parse(gunzipSync(await readFile(plain)));
  expect(backup.format).toBe("semainier-backup");
  expect(JSON.stringify(backup.data)).toContain("Les Tilleuls");
});
