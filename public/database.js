// The browser's own database, one store of values by key in each: for what is too large for local storage or no text.

const request = (asked) =>
  new Promise((done, refused) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => refused(asked.error);
  });

/** Does one thing with the store `name` of a database, which is made when first used; gives what the browser answers. */
export async function withStore(database, name, mode, act) {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(name);
  const opened = await request(opening);
  try {
    return await request(act(opened.transaction(name, mode).objectStore(name)));
  } finally {
    opened.close();
  }
}
