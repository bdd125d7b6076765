// Writes backups to a file that the user chose once, where the browser allows it (File System Access). The choice is
// remembered in the browser's own database; while the data are encrypted it lives in this page only, since the name of
// a file may tell the house.

import { withStore } from "./database.js";

const DATABASE = "semainier-place";
const STORE = "handles";
let chosen = null;

const store = (mode, act) => withStore(DATABASE, STORE, mode, act);

export const canChoose = () => "showSaveFilePicker" in window;

/** The name of the file chosen before, or null. */
export async function place() {
  if (!chosen) {
    const kept = await store("readonly", (all) => all.get("backup")).catch(() => null);
    // The user may have chosen meanwhile.
    chosen ??= kept ?? null;
  }
  return chosen?.name ?? null;
}

/** Lets the user choose; gives the name, or null when given up. */
export async function choose(name, isRemembered) {
  let file;
  try {
    file = await window.showSaveFilePicker({ suggestedName: name });
  } catch {
    return null;
  }
  chosen = file;
  if (isRemembered) await store("readwrite", (all) => all.put(file, "backup")).catch(() => null);
  return file.name;
}

/** Forgets the file that was chosen. */
export async function forget() {
  chosen = null;
  await store("readwrite", (all) => all.delete("backup")).catch(() => null);
}

/** Writes to the file chosen before: its name, or null when there is none or the browser refuses. */
export async function write(bytes) {
  if (!(await place())) return null;
  try {
    const mode = { mode: "readwrite" };
    if (chosen.queryPermission && (await chosen.queryPermission(mode)) !== "granted") {
      if ((await chosen.requestPermission(mode)) !== "granted") return null;
    }
    // What was there stays until the last byte is written: the browser writes beside and then renames.
    const writer = await chosen.createWritable();
    await writer.write(bytes);
    await writer.close();
    return chosen.name;
  } catch {
    return null;
  }
}
