// Trunk's post-build hook, in its order: a release build split in two, styles joined, then the list of all files for
// working offline. One hook, since Trunk runs hooks of one stage side by side.

if (process.env.TRUNK_PROFILE === "release") {
  // Loaded only here: it needs a browser, and a development build must do without.
  const { splitPage } = await import("./split.mjs");
  await splitPage(process.env.TRUNK_STAGING_DIR);
}
await import("./join-styles.mjs");
await import("./service-worker.mjs");
