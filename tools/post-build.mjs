// Trunk's post-build hook, in its order: styles joined, then the list of all files for working offline.
// One hook, since Trunk runs hooks of one stage side by side.

await import("./join-styles.mjs");
await import("./service-worker.mjs");
