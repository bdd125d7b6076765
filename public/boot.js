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

/** Parts that are loaded when they are first used; wasm itself has no `import()`. */
window.semainierModule = (file) => import(new URL(file, document.baseURI));

// ---- The service worker -----------------------------------------------------------------------------------------

let reloading = false;

/** Lets the waiting version take over, then reloads once. */
window.semainierApplyUpdate = async () => {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.waiting) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!reloading) location.reload();
    reloading = true;
  });
  registration.waiting.postMessage({ type: "SKIP_WAITING" });
};

async function registerServiceWorker() {
  if (!("serviceWorker" in navigator)) return;
  if (new URLSearchParams(location.search).has("nosw")) {
    // For people who work on the program: the files of the server, whatever was kept before.
    const kept = await navigator.serviceWorker.getRegistration();
    if (await kept?.unregister()) location.reload();
    return;
  }
  const announce = () => window.dispatchEvent(new CustomEvent("semainier:update-ready"));
  const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" });
  // Without an active version this is the first installation: there is none to replace. WebKit may still have it wait
  // when the registration comes back.
  const watch = (worker) => {
    const isUpdate = registration.active !== null;
    worker?.addEventListener("statechange", () => {
      if (isUpdate && worker.state === "installed") announce();
    });
  };
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  if (registration.waiting && registration.active) announce();
}

// ---- The start --------------------------------------------------------------------------------------------------

try {
  const { default: init } = await import(new URL(own.dataset.js, document.baseURI));
  await init({ module_or_path: new URL(own.dataset.wasm, document.baseURI) });
  document.getElementById("boot")?.remove();
} catch (reason) {
  fault(reason);
}
// After the start, so that the copy kept for working offline does not slow the first page.
registerServiceWorker().catch((reason) => console.warn(`Semainier: no offline copy (${reason})`));
