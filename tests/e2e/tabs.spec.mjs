// Two tabs: no edit is ever lost, whoever writes, and whatever becomes of the other.

import { goTo, openDemoHouse } from "./support/house.mjs";
import { expect, open, test } from "./support/test.mjs";

/** Opens the demo house in a first tab and the rooms in a second one. */
async function twoTabs(context) {
  const first = await context.newPage();
  await openDemoHouse(first, "#/reglages/lieux");
  const second = await context.newPage();
  await open(second, "#/reglages/lieux");
  await expect(second.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  return [first, second];
}

async function addRoom(page, name) {
  await goTo(page, "#/reglages/lieux/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
}

const expectRooms = async (page, names) => {
  for (const name of names) await expect(page.getByRole("row").filter({ hasText: name })).toBeVisible();
};

/** Every change of this tab is in the storage: the last is written after the frame that shows it. */
const kept = async (page) => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await expect(page.locator("a.status")).toContainText("Enregistré sur cet appareil");
};

test("each tab shows at once what the other changes, in both orders", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await expectRooms(second, ["Verrière"]);
  await addRoom(second, "Bibliothèque");
  await expectRooms(first, ["Verrière", "Bibliothèque"]);
  await addRoom(first, "Grenier");
  await expectRooms(second, ["Grenier"]);
});

test("edits made in both tabs at the same moment are all kept", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  const names = [];
  for (const turn of [1, 2, 3]) {
    await Promise.all([addRoom(first, `Gauche ${turn}`), addRoom(second, `Droite ${turn}`)]);
    names.push(`Gauche ${turn}`, `Droite ${turn}`);
  }
  await expectRooms(first, names);
  await expectRooms(second, names);
  await kept(first);
  await kept(second);
  await first.reload();
  await expectRooms(first, names);
});

test("the tab that writes may be closed or crash: the other goes on with all it saved", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await kept(first);
  await first.close();
  await addRoom(second, "Bibliothèque");
  await kept(second);

  const third = await context.newPage();
  await open(third, "#/reglages/lieux");
  await expectRooms(third, ["Verrière", "Bibliothèque"]);
  const crashed = second.waitForEvent("crash");
  const session = await context.newCDPSession(second);
  session.send("Page.crash").catch(() => {});
  await crashed;
  await addRoom(third, "Grenier");
  await kept(third);
  await third.reload();
  await expectRooms(third, ["Verrière", "Bibliothèque", "Grenier"]);
});

test("a step back is kept though the page goes before the frame that would show it", async ({ context }) => {
  const [first] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await kept(first);
  const gone = first.waitForEvent("load");
  await first.evaluate(() => {
    window.requestAnimationFrame = () => 0;
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
    location.reload();
  });
  await gone;
  await expect(first.getByRole("link", { name: "Nouveau lieu" })).toBeVisible();
  await expect(first.getByRole("row").filter({ hasText: "Verrière" })).toHaveCount(0);
});

test("a tab that hands over saves what waits for its frame before", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await kept(first);
  await first.evaluate(() => {
    // Neither the frame nor the end of the wait for it comes.
    window.requestAnimationFrame = () => 0;
    const wait = window.setTimeout;
    window.setTimeout = (done, after, ...given) => (after === 250 ? 0 : wait(done, after, ...given));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
  });
  await expect(first.locator("a.status")).toContainText("Enregistré sur cet appareil");
  await expectRooms(second, ["Verrière"]);
  await addRoom(second, "Bibliothèque");
  await expect(second.getByRole("row").filter({ hasText: "Verrière" })).toHaveCount(0);
  await kept(second);
  await second.reload();
  await expectRooms(second, ["Bibliothèque"]);
  await expect(second.getByRole("row").filter({ hasText: "Verrière" })).toHaveCount(0);
});

test("a step back takes back nothing that the other tab did", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await expectRooms(second, ["Verrière"]);
  await addRoom(second, "Bibliothèque");
  await expectRooms(first, ["Bibliothèque"]);
  await first.keyboard.press("ControlOrMeta+z");
  await first.reload();
  await expectRooms(first, ["Verrière", "Bibliothèque"]);
});

test("a person erased in the tab that does not write leaves no older state behind", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await addRoom(first, "Verrière");
  await addRoom(first, "Grenier");
  const states = () => second.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("manifest")).length);
  expect(await states()).toBe(2);
  await goTo(second, "#/reglages/donnees");
  await second.getByRole("region", { name: "Droits des personnes" }).getByRole("button", { name: "Choisir" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "Continuer" }).click();
  await second.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(second.getByText("Les données de cette personne sont effacées.")).toBeVisible();
  await kept(second);
  await expect.poll(states).toBe(1);
});

test("what is chosen in one tab shows in the other, which does not take it back with a choice of its own", async ({ context }) => {
  const [first, second] = await twoTabs(context);
  const hides = (page) => page.locator("html[data-hides-names=true]");
  await goTo(first, "#/reglages/donnees");
  await first.getByLabel("Cacher les noms sur les feuilles et dans les fichiers").check();
  await expect(hides(first)).toHaveCount(1);
  await expect(hides(second)).toHaveCount(1);
  await goTo(second, "#/reglages/affichage");
  // What a third tab chose, of which no word has come yet.
  await second.evaluate(() => {
    const kept = JSON.parse(JSON.parse(localStorage.getItem("semainier/preferences")));
    localStorage.setItem("semainier/preferences", JSON.stringify(JSON.stringify({ ...kept, is_airy: true })));
  });
  await second.getByRole("button", { name: "Sombre" }).click();
  for (const page of [first, second]) {
    await expect(page.locator("html[data-theme=dark][data-airy=true]")).toHaveCount(1);
    await page.reload();
    await expect(page.locator("html[data-theme=dark][data-airy=true]")).toHaveCount(1);
    await expect(hides(page)).toHaveCount(1);
  }
});
