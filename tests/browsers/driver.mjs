// A client of Firefox's and WebKit's remote protocols, as far as the flows need one: the same commands, those of
// WebDriver, go to Firefox itself and to WebKitWebDriver.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, GONE, Marionette } from "./marionette.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const WAIT = 60_000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const firstOf = (paths) => paths.find((path) => path && existsSync(path));

/** WebKitWebDriver over HTTP. */
class WebDriver {
  static async open(port) {
    const driver = new WebDriver();
    driver.server = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 300; tries += 1) {
      if (await fetch(`${driver.server}/status`).then((answer) => answer.ok).catch(() => false)) break;
      await pause(100);
    }
    const options = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: firstOf([
          process.env.SEMAINIER_MINIBROWSER,
          "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
          "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        ]),
        args: ["--automation", "--geometry=1440x900"],
      },
    };
    driver.session = "";
    const { sessionId, capabilities } = await driver.ask("POST", "/session", { capabilities: { alwaysMatch: options } });
    driver.session = `/session/${sessionId}`;
    driver.version = `WebKitGTK ${capabilities.browserVersion}`;
    return driver;
  }

  async ask(method, path, body) {
    const answer = await fetch(this.server + this.session + path, {
      method,
      body: body && JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }

  close() {}
}

/** How each browser starts, and whether it keeps what it was given when it is killed. */
export const BROWSERS = {
  firefox: {
    keepsData: true,
    start: async (folder) => {
      const binary = firstOf([process.env.SEMAINIER_FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"]);
      return { child: run(command(binary ?? "firefox", folder)), connect: () => Marionette.open(folder) };
    },
  },
  webkit: {
    // Its driver starts it without memory, so that a killed browser has nothing to show.
    keepsData: false,
    start: async () => {
      const port = await freePort();
      return { child: run(["WebKitWebDriver", `--port=${port}`]), connect: () => WebDriver.open(port) };
    },
  },
};

/** A group of its own, so that a kill takes everything along. */
const run = ([name, ...args]) => spawn(name, args, { detached: true, stdio: "ignore", env: { ...process.env, LANG: "fr_FR.UTF-8", LANGUAGE: "fr" } });

/** Runs in the page: the visible control of a kind with this name (a text, or a pattern's source). */
const FIND = `
  const [selector, name, isExact] = arguments;
  const plain = (text) => text.replace(/\\s+/g, " ").trim();
  const nameOf = (node) => {
    const by = node.getAttribute("aria-labelledby");
    const label = node.getAttribute("aria-label") ?? (by && document.getElementById(by)?.textContent);
    return plain(label || (node.labels?.length ? [...node.labels].map((one) => one.textContent).join(" ") : node.textContent));
  };
  const isShown = (node) => node.getClientRects().length > 0;
  const matches = (node) => (isExact ? nameOf(node) === plain(name) : nameOf(node).includes(plain(name)));
  return [...document.querySelectorAll(selector)].find((node) => isShown(node) && !node.disabled && matches(node)) ?? null;
`;

export class Browser {
  /** Starts a browser of this kind; data of the same folder are those of the browser before. */
  static async start(kind, folder = mkdtempSync(join(tmpdir(), `semainier-${kind}-`))) {
    const { child, connect } = await BROWSERS[kind].start(folder);
    const missing = new Promise((_, failed) => child.once("error", () => failed(new Error(`${kind} is not there: tools/setup/browsers.sh installs it`))));
    const remote = await Promise.race([connect(), missing]);
    const browser = new Browser(kind, folder, child, remote);
    await browser.ask("POST", "/timeouts", { script: WAIT, pageLoad: WAIT, implicit: 0 });
    return browser;
  }

  constructor(kind, folder, child, remote) {
    Object.assign(this, { kind, folder, child, remote, version: remote.version });
  }

  ask(method, path, body) {
    return this.remote.ask(method, path, body);
  }

  go(url) {
    return this.ask("POST", "/url", { url });
  }

  /** As a person does it; Firefox takes its protocol's own command for a forced reload, past the offline copy. */
  async reload() {
    await this.run("window.isOld = true; setTimeout(() => location.reload(), 0)");
    await this.until("the page again", "return !window.isOld && document.readyState === 'complete'");
  }

  /** Runs the body of a function in the page. */
  run(script, ...args) {
    return this.ask("POST", "/execute/sync", { script, args });
  }

  /** Waits until the body of a function gives something true, and gives that. */
  async until(what, script, ...args) {
    const end = Date.now() + WAIT;
    let last;
    while (Date.now() < end) {
      // A page that is being loaded cannot be asked.
      const value = await this.run(script, ...args).catch((reason) => void (last = reason));
      if (value) return value;
      if (last?.message === GONE) throw last;
      await pause(100);
    }
    const seen = await this.run("return document.body.innerText.slice(0, 600)").catch(() => "");
    throw new Error(`waited in vain for ${what}${last ? ` (${last.message})` : ""}; the page says: ${seen}`);
  }

  async #press(element) {
    const end = Date.now() + 15_000;
    for (;;) {
      await this.run("arguments[0].scrollIntoView({ block: 'center' })", element);
      try {
        return await this.ask("POST", `/element/${element[ELEMENT]}/click`, {});
      } catch (reason) {
        // A message may lie over it for some seconds.
        if (!/intercepted/.test(reason.message) || Date.now() > end) throw reason;
        await pause(500);
      }
    }
  }

  /** Presses a button or follows a link by its name. */
  async click(name, { selector = "button, a, summary, [role=button]", exact = false } = {}) {
    await this.#press(await this.until(`“${name}”`, FIND, selector, name, exact));
  }

  /** Writes into a field found by its label. */
  async fill(label, text) {
    const field = await this.until(`field “${label}”`, FIND, "input, textarea", label, true);
    await this.ask("POST", `/element/${field[ELEMENT]}/clear`, {});
    await this.ask("POST", `/element/${field[ELEMENT]}/value`, { text });
  }

  /** Gives a file to the file field of the page. */
  async give(path) {
    const field = await this.until("a file field", "return document.querySelector('input[type=file]')");
    await this.ask("POST", `/element/${field[ELEMENT]}/value`, { text: path });
  }

  /** Chooses an option of a list by a part of its text. */
  async choose(label, option) {
    await this.until(`list “${label}”`, FIND, "select", label, false);
    const found = await this.until(
      `option “${option}”`,
      "return [...document.querySelectorAll('select option')].find((one) => one.textContent.includes(arguments[0]))",
      option,
    );
    await this.ask("POST", `/element/${found[ELEMENT]}/click`, {});
  }

  see(text) {
    return this.until(`the words “${text}”`, "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])", text);
  }

  route(hash) {
    return this.run("location.hash = arguments[0]", hash);
  }

  /** Opens another tab and gives its handle; the one before stays chosen. */
  async newTab() {
    const { handle } = await this.ask("POST", "/window/new", { type: "tab" });
    return handle;
  }

  currentTab() {
    return this.ask("GET", "/window");
  }

  choseTab(handle) {
    return this.ask("POST", "/window", { handle });
  }

  /** Ends the driver and the browser at once, as a crash does. */
  async kill() {
    const gone = new Promise((done) => this.child.once("exit", done));
    process.kill(-this.child.pid, "SIGKILL");
    await gone;
    await pause(500);
  }

  async quit() {
    // WebKit's driver ends its browser when it is asked to; a group's kill may leave it behind.
    if (this.kind === "webkit") await this.ask("DELETE", "").catch(() => {});
    this.remote.close();
    await this.kill().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
