// Starts the page under a policy that allows no inline script, keeps the service worker, and shows the last-resort
// screen. Nothing here may need the wasm: it is what remains when the wasm cannot run.

const own = document.querySelector("script[data-js]");

// ---- The last-resort screen -------------------------------------------------------------------------------------

const el = (name, props = {}, children = []) => {
  const node = Object.assign(document.createElement(name), props);
  node.append(...children);
  return node;
};

/** Every value this application keeps in the browser, as it is: nothing is decoded, so nothing can go wrong. */
function savedData() {
  const kept = {};
  for (let i = 0; i < localStorage.length; i += 1) {
    const key = localStorage.key(i);
    if (key.startsWith("semainier")) kept[key] = localStorage.getItem(key);
  }
  return JSON.stringify(kept, null, 1);
}

function downloadData(status) {
  try {
    const href = URL.createObjectURL(new Blob([savedData()], { type: "application/json" }));
    const day = new Date().toISOString().slice(0, 10);
    el("a", { href, download: `semainier-secours-${day}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  } catch (refusal) {
    status.textContent = `Le navigateur refuse l’accès aux données. The browser refuses access to the data. (${refusal})`;
  }
}

/** Covers the page with a message in both languages; called by the panic hook and when the start fails. */
function fault(message) {
  // Read by the page before each save: what runs on after a fault must not write.
  window.semainierStopped = true;
  if (document.getElementById("fault")) return;
  console.error(`Semainier: ${message}`);
  const heading = el("h1", { id: "fault-title", tabIndex: -1, textContent: "Semainier s’est arrêté" });
  const status = el("p", { role: "status" });
  const button = (french, english, onclick) =>
    el("button", { type: "button", onclick }, [french, el("span", { lang: "en", textContent: english })]);
  const save = button("Télécharger mes données", "Download my data", () => downloadData(status));
  const restart = button("Redémarrer", "Restart", () => location.reload());
  const panel = el("div", { id: "fault", className: "fault", role: "alertdialog" }, [
    el("div", { className: "fault__card" }, [
      heading,
      el("div", { id: "fault-text" }, [
        el("p", { textContent: "Quelque chose d’imprévu s’est produit. Vos données restent dans ce navigateur." }),
        el("p", {
          lang: "en",
          textContent: "Something unexpected happened. Your data stay in this browser: download them, then restart.",
        }),
      ]),
      el("div", { className: "fault__actions" }, [save, restart]),
      status,
      el("details", {}, [el("summary", { textContent: "Détail technique" }), el("pre", { textContent: String(message) })]),
    ]),
  ]);
  panel.setAttribute("aria-modal", "true");
  panel.setAttribute("aria-labelledby", heading.id);
  panel.setAttribute("aria-describedby", "fault-text");
  // What lies under it may hold half-written state: it can be seen, not used.
  for (const node of document.body.children) node.inert = true;
  document.body.append(panel);
  heading.focus();
}
window.semainierFault = fault;

/** The wasm traps without a panic where its stack or memory is at an end: no hook of its own runs then. */
const trapped = (reason) => reason instanceof WebAssembly.RuntimeError && fault(reason);
addEventListener("error", ({ error }) => trapped(error));
addEventListener("unhandledrejection", ({ reason }) => trapped(reason));

/** Parts that are loaded when they are first used; wasm itself has no `import()`. */
window.semainierModule = (file) => import(new URL(file, document.baseURI));

// ---- The rest of the program ------------------------------------------------------------------------------------

// A release build comes in two halves (tools/split.mjs): what the first screen runs, and the rest. On a first visit the
// rest comes after the first screen; later both come before the start. A development build is whole.

/** What the first half exports, and what its imports are. */
let half;
let isWhole = own.dataset.rest === undefined;
let compiling;
let joining;

const restAddress = () => new URL(own.dataset.rest, document.baseURI);

/** Whether nothing is kept here, neither of a house nor for working offline. */
function isFirstVisit() {
  const others = ["semainier/preferences", "semainier/learn"];
  try {
    const hasHouse = Object.keys(localStorage).some((key) => key.startsWith("semainier/") && !others.includes(key));
    return !hasHouse && !navigator.serviceWorker?.controller;
  } catch {
    return true;
  }
}

function compileRest() {
  const compile = async () => {
    const answer = await fetch(restAddress());
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    // Not every server knows the media type, and without it the browser refuses to compile while it loads.
    const isKnown = answer.headers.get("content-type")?.startsWith("application/wasm");
    return isKnown ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
  };
  compiling ??= compile();
  // What failed is tried again at the next call.
  compiling.catch(() => (compiling = undefined));
  return compiling;
}

function restImports() {
  const names = Object.keys(half.exports).filter((name) => name.startsWith("semainier:"));
  const shared = Object.fromEntries(names.map((name) => [name.slice("semainier:".length), half.exports[name]]));
  return { ...half.imports, semainier: shared };
}

function joined() {
  half.exports["semainier:loaded"].value = 1;
  isWhole = true;
}

/** Loads the rest and joins it to the first half. */
function rest() {
  const join = async () => {
    const module = await compileRest();
    await WebAssembly.instantiate(module, restImports());
    joined();
  };
  joining ??= join();
  joining.catch(() => (joining = undefined));
  return joining;
}

/** The first half needs the rest now, before it has come: the page stands still meanwhile. */
function restNow() {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", restAddress(), false);
    // A request that the page waits for gives no bytes, but text of one character a byte.
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${request.responseURL}: ${request.status}`);
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
    new WebAssembly.Instance(new WebAssembly.Module(bytes), restImports());
    joined();
  } catch (reason) {
    fault(reason);
    throw reason;
  }
}

/** A table holds functions of wasm only: this module takes `a.a` and exports it as `a`. */
const PASS = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 97, 0, 0, 7, 5, 1, 1, 97, 0, 0];

/** Called by the glue when the first half stands, before it starts. */
window.semainierRest = async (exports, imports) => {
  half = { exports, imports };
  const pass = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(PASS)), { a: { a: restNow } });
  exports["semainier:table0"].set(Number(own.dataset.place), pass.exports.a);
  if (!isFirstVisit()) await rest();
};

/** What is pressed before the rest has come is done when it has. */
function holdPress(event) {
  // What lies in a button, its icon for one, cannot be pressed by itself.
  const pressed = event.target instanceof Element && event.target.closest("a, button, input, label, summary");
  // The last-resort screen is not part of the program.
  if (isWhole || !pressed || pressed.closest("#fault")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  rest().then(() => pressed.click(), fault);
}

// ---- The service worker -----------------------------------------------------------------------------------------

// Which newer version there is, for the page: "ready" waits for a click; "done" took over from another tab, and this one
// goes on with the files of its own version until it is loaded anew.
function announce(state) {
  window.semainierUpdate = state;
  window.dispatchEvent(new CustomEvent("semainier:update"));
}

let isControlled = Boolean(navigator.serviceWorker?.controller);
let isApplying = false;
let isReloading = false;

function reloadOnce() {
  if (!isReloading) location.reload();
  isReloading = true;
}

navigator.serviceWorker?.addEventListener("controllerchange", () => {
  if (isApplying) reloadOnce();
  // The first version takes charge of a page that it did not bring; there is nothing newer.
  else if (isControlled) announce("done");
  isControlled = true;
});

const atMost = (milliseconds, promise) => Promise.race([promise, new Promise((done) => setTimeout(done, milliseconds))]);

/** Lets the waiting version take over, if there is one, and reloads once. What is typed is kept at each keystroke. */
window.semainierApplyUpdate = async () => {
  isApplying = true;
  isReloading = false;
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.waiting) registration.waiting.postMessage({ type: "SKIP_WAITING" });
  else reloadOnce();
};

/** Looks for a newer version than the one in charge and waits until it is here whole, then lets it take over. */
window.semainierFetchUpdate = async () => {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration && !registration.waiting) {
    // Without a network there is none.
    await atMost(5000, registration.update().catch(() => {}));
    const { installing } = registration;
    if (installing) await atMost(60_000, new Promise((done) => installing.addEventListener("statechange", done, { once: true })));
  }
  await window.semainierApplyUpdate();
};

async function registerServiceWorker() {
  if (!("serviceWorker" in navigator)) return;
  if (new URLSearchParams(location.search).has("nosw")) {
    // For people who work on the program: the files of the server, whatever was kept before.
    const kept = await navigator.serviceWorker.getRegistration();
    if (await kept?.unregister()) location.reload();
    return;
  }
  const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  // Without an active version this is the first installation: there is none to replace. WebKit may still have it wait
  // when the registration comes back.
  const watch = (worker) => {
    const isUpdate = registration.active !== null;
    worker?.addEventListener("statechange", () => {
      if (isUpdate && worker.state === "installed") announce("ready");
    });
  };
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (registration.waiting && registration.active) announce("ready");
  const build = document.querySelector('meta[name="semainier-build"]')?.content;
  (await navigator.serviceWorker.ready).active?.postMessage({ type: "BUILD", build });
}

// ---- Installation -----------------------------------------------------------------------------------------------

// Kept until the user presses our own button; where the browser has no such question, the page says how in words.
window.addEventListener("beforeinstallprompt", (question) => {
  question.preventDefault();
  window.semainierInstall = question;
  window.dispatchEvent(new CustomEvent("semainier:install"));
});
window.addEventListener("appinstalled", () => {
  window.semainierInstall = undefined;
  window.dispatchEvent(new CustomEvent("semainier:install"));
});

// ---- The start --------------------------------------------------------------------------------------------------

try {
  if (!isWhole) {
    addEventListener("click", holdPress, { capture: true });
    // Beside the first half, not after it.
    if (!isFirstVisit()) compileRest().catch(() => {});
  }
  const { default: init } = await import(new URL(own.dataset.js, document.baseURI));
  await init({ module_or_path: new URL(own.dataset.wasm, document.baseURI) });
  document.getElementById("boot")?.remove();
} catch (reason) {
  fault(reason);
}
// After the first screen and its letters, so that nothing slows them: the rest, then the copy for working offline.
await new Promise(requestAnimationFrame);
await document.fonts.ready;
if (!isWhole && half) await rest().catch((reason) => console.warn(`Semainier: the rest has not come (${reason})`));
registerServiceWorker().catch((reason) => console.warn(`Semainier: no offline copy (${reason})`));
