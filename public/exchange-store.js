// Keeps what this device knows of its last exchanges with other devices, in the browser's own database: it is too large
// for local storage. Each item is [mark, whether it is sealed, bytes, open conflicts]; the newest first, a few of them, so that steps
// back find theirs. Whatever the browser refuses is as good as not kept: merging then shows more, and loses nothing.

import { withStore } from "./database.js";

const DATABASE = "semainier-exchange";
const STORE = "kept";
const KEY = "all";
const MOST = 4;

const store = (mode, act) => withStore(DATABASE, STORE, mode, act);

/** All that is kept. */
export async function read() {
  return (await store("readonly", (all) => all.get(KEY)).catch(() => null)) ?? [];
}

/** Keeps these items in the place of all others. */
export async function rewrite(items) {
  return store("readwrite", (all) => (items.length ? all.put(items.slice(0, MOST), KEY) : all.delete(KEY))).then(
    () => true,
    () => false,
  );
}

/** Keeps one more. */
export async function add(item) {
  const others = (await read()).filter(([mark]) => mark !== item[0]);
  return rewrite([item, ...others]);
}
