// Firefox's own remote protocol, which its WebDriver stands on: commands as JSON behind their length, on one socket.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

/** What a question to a browser that was killed is answered. */
export const GONE = "the browser has gone";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** What a profile of the tests is told: where downloads go, and to call nobody. */
const preferences = (folder) => ({
  "marionette.port": 0,
  "intl.accept_languages": "fr-FR",
  "browser.download.dir": join(folder, "downloads"),
  "browser.download.folderList": 2,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.disabledForTesting": true,
  "toolkit.telemetry.server": "",
  "browser.safebrowsing.downloads.remote.enabled": false,
});

/** Writes the preferences of a profile; tells how Firefox is started with it. */
export function command(binary, folder) {
  const profile = join(folder, "profile");
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(preferences(folder)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  // Of a browser before, which was killed.
  for (const left of ["MarionetteActivePort", "lock", ".parentlock"]) rmSync(join(profile, left), { force: true });
  return [binary, "--marionette", "--headless", "--no-remote", "--profile", profile, "--width", "1440", "--height", "900", "about:blank"];
}

/** The commands of WebDriver by their names here. */
const NAMES = {
  "POST /url": "Navigate",
  "POST /execute/sync": "ExecuteScript",
  "POST /timeouts": "SetTimeouts",
  "POST /window/new": "NewWindow",
  "GET /window": "GetWindowHandle",
  "POST /window": "SwitchToWindow",
  "DELETE /window": "CloseWindow",
  "POST /element/click": "ElementClick",
  "POST /element/clear": "ElementClear",
  "POST /element/value": "ElementSendKeys",
};

export class Marionette {
  #waiting = new Map();
  #number = 0;
  #bytes = Buffer.alloc(0);

  /** Waits for the browser of this folder, and begins a session. */
  static async open(folder) {
    const told = join(folder, "profile", "MarionetteActivePort");
    for (let tries = 0; tries < 600 && !existsSync(told); tries += 1) await pause(100);
    const marionette = new Marionette();
    await marionette.#connect(Number(readFileSync(told, "utf8")));
    const { capabilities } = await marionette.#send("WebDriver:NewSession", { pageLoadStrategy: "normal" });
    marionette.version = `Firefox ${capabilities.browserVersion}`;
    return marionette;
  }

  #connect(port) {
    return new Promise((done, failed) => {
      this.socket = connect(port, "127.0.0.1");
      this.socket.once("error", failed);
      this.socket.on("close", () => {
        for (const { failed: tell } of this.#waiting.values()) tell(new Error(GONE));
        this.#waiting.clear();
      });
      this.socket.on("data", (bytes) => {
        this.#bytes = Buffer.concat([this.#bytes, bytes]);
        for (let message; (message = this.#take()); ) {
          // The first message says which protocol it is.
          if (!Array.isArray(message)) done();
          else this.#answer(message);
        }
      });
    });
  }

  #take() {
    const colon = this.#bytes.indexOf(":");
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.#bytes.subarray(0, colon));
    if (this.#bytes.length < end) return undefined;
    const message = JSON.parse(this.#bytes.subarray(colon + 1, end));
    this.#bytes = this.#bytes.subarray(end);
    return message;
  }

  #answer([, number, error, result]) {
    const { done, failed } = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error) failed(new Error(`${error.error}: ${error.message}`));
    else done(result);
  }

  #send(name, parameters) {
    const number = (this.#number += 1);
    const text = Buffer.from(JSON.stringify([0, number, name, parameters ?? {}]));
    // What is written to a closed socket is never answered.
    if (this.socket.destroyed) return Promise.reject(new Error(GONE));
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed });
      this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
  }

  /** A command by its method and path, as WebDriver has them. */
  async ask(method, path, body = {}) {
    const [, element] = path.match(/^\/element\/([^/]+)\//) ?? [];
    const name = NAMES[`${method} ${element ? path.replace(`/${element}`, "") : path}`];
    if (!name) throw new Error(`${method} ${path} has no name here`);
    const answer = await this.#send(`WebDriver:${name}`, element ? { ...body, id: element } : body);
    return answer && "value" in answer ? answer.value : answer;
  }

  close() {
    this.socket.destroy();
  }
}
