// Serves the built page for the whole run, under a path that no one thought of when it was built.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../../tools/serve.mjs";

export default async function startServer() {
  const dist = process.env.SEMAINIER_DIST ?? "dist";
  if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} holds no built page: run tools/dist.sh first.`);
  const { url, close } = await serve({ dist, base: "/sous/chemin/" });
  // The workers inherit it; support/test.mjs makes it the base of every address.
  process.env.SEMAINIER_URL = url;
  return close;
}
