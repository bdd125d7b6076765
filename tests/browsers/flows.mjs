// The main flows, in words that any browser is asked: each takes an open browser and the page's address.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Browser, BROWSERS } from "./driver.mjs";

const fixture = (name) => resolve(import.meta.dirname, "../fixtures", name);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function openHouse(browser, url) {
  await browser.go(`${url}#/bienvenue`);
  await browser.click("Visiter la maison d’essai");
  await browser.until("the navigation", "return document.querySelector('nav')");
}

async function addRoom(browser, name) {
  await browser.route("#/reglages/lieux/nouveau");
  await browser.fill("Nom", name);
  await browser.click("Enregistrer", { exact: true });
  await browser.see(name);
}

export const FLOWS = {
  async "the first visit opens the demo house, without a word of the policy"(browser, url) {
    await openHouse(browser, url);
    await browser.see("Proposer la semaine");
    // Nothing is newer than what was just fetched.
    await browser.until("the offline copy", "return navigator.serviceWorker?.controller && true");
    const text = await browser.run("return document.body.innerText");
    if (text.includes("Nouvelle version")) throw new Error("a new version is told at the first visit");
  },

  async "the week is proposed, with every search worker"(browser) {
    await browser.route("#/semaine");
    await browser.click("Proposer la semaine");
    await browser.until("the proposal", "return /Proposée en/.test(document.body.textContent)");
    const shown = await browser.run("return document.querySelectorAll('#board .sess').length");
    if (shown < 20) throw new Error(`only ${shown} sessions stand on the board`);
  },

  async "the calendar of the week is saved"(browser) {
    await browser.run(`
      window.saved = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => (blob.text().then((text) => window.saved.push(text)), make(blob));
    `);
    await browser.route("#/imprimer");
    await browser.click("Télécharger l’agenda");
    const calendar = await browser.until("the calendar", "return window.saved.find((text) => text.startsWith('BEGIN:VCALENDAR'))");
    if (!calendar.includes("BEGIN:VEVENT")) throw new Error("the calendar is empty");
    const downloads = join(browser.folder, "downloads");
    if (browser.kind !== "firefox") return;
    for (let tries = 0; tries < 100 && !existsSync(downloads); tries += 1) await pause(100);
    await pause(1000);
    const file = readdirSync(downloads).find((name) => name.endsWith(".ics"));
    if (!file || readFileSync(join(downloads, file), "utf8") !== calendar) throw new Error(`saved: ${readdirSync(downloads)}`);
  },

  async "an edit is there after a reload"(browser) {
    await addRoom(browser, "Salle gardée");
    await browser.reload();
    await browser.route("#/reglages/lieux");
    await browser.see("Salle gardée");
  },

  async "two tabs show each other's edits and lose none"(browser, url) {
    const first = await browser.currentTab();
    const second = await browser.newTab();
    await browser.choseTab(second);
    await browser.go(`${url}#/reglages/lieux`);
    await browser.see("Salle gardée");
    await addRoom(browser, "Salle du second");
    await browser.choseTab(first);
    await browser.route("#/reglages/lieux");
    await browser.see("Salle du second");
    await addRoom(browser, "Salle du premier");
    await browser.choseTab(second);
    await browser.route("#/reglages/lieux");
    await browser.see("Salle du premier");
    await browser.ask("DELETE", "/window");
    await browser.choseTab(first);
    await browser.reload();
    for (const name of ["Salle gardée", "Salle du second", "Salle du premier"]) await browser.see(name);
  },

  async "a workbook and a calendar are read"(browser) {
    await browser.route("#/personnes/importer");
    await browser.see("Fichier CSV ou XLSX");
    await browser.give(fixture("liste.xlsx"));
    await browser.see("3 personnes lues.");
    await browser.route("#/rendez-vous/importer");
    await browser.see("Fichier ICS");
    await browser.give(fixture("agenda-outlook.ics"));
    await browser.see("Réunion de secteur");
  },

  async "the lock closes and opens"(browser) {
    const phrase = "quatre mots au hasard";
    await browser.route("#/reglages/donnees");
    await browser.click("Chiffrer les données", { selector: "button" });
    await browser.fill("Nouvelle phrase", phrase);
    await browser.fill("La même phrase, encore une fois", phrase);
    await browser.click("Chiffrer les données", { selector: "dialog button" });
    await browser.click("C’est rangé", { selector: "dialog button" });
    await browser.reload();
    await browser.fill("Votre phrase secrète", phrase);
    await browser.click("Ouvrir", { selector: "button" });
    await browser.route("#/reglages/lieux");
    await browser.see("Salle gardée");
  },

  async "the page opens with the server gone"(browser, url, stop) {
    await browser.until("the offline copy", "return navigator.serviceWorker?.controller && true");
    // The copy is whole once the worker is active; the browser may still be writing it down.
    await pause(2000);
    await stop();
    await browser.reload();
    await browser.until("the page", "return !document.getElementById('boot') && document.querySelector('main') && true");
  },
};

/** A killed browser opens what it had written: its own browsers, one after the other, on one profile. */
export async function killed(kind, url) {
  if (!BROWSERS[kind].keepsData) return "not possible: its driver starts it without memory";
  let browser = await Browser.start(kind);
  try {
    await openHouse(browser, url);
    await pause(8000);
    let kept = 0;
    for (let trial = 0; trial < 5; trial += 1) {
      let asked = kept;
      const edits = (async () => {
        for (;;) await addRoom(browser, `Salle ${(asked += 1)}.`);
      })().catch(() => {});
      await pause(3000 + trial * 2500);
      const { folder } = browser;
      await browser.kill();
      await edits;
      browser = await Browser.start(kind, folder);
      await browser.go(`${url}#/reglages/lieux`);
      await browser.see("Nouveau lieu");
      const text = await browser.run("return document.querySelector('main').innerText");
      const found = [...new Set(text.match(/Salle \d+\./g) ?? [])];
      const isBeginning = found.every((_, at) => found.includes(`Salle ${at + 1}.`));
      if (!isBeginning || found.length < kept || /abîmé/.test(text)) {
        throw new Error(`kill ${trial}: found ${found.join(" ")}, ${kept} were kept before, ${asked} were asked for`);
      }
      kept = found.length;
    }
    return `5 kills, ${kept} edits kept, nothing lost that was written`;
  } finally {
    await browser.quit();
  }
}
