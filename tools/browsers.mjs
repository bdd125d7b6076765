// Puts a built page through the main flows in Firefox and WebKit, and prints what each did.
//   node tools/browsers.mjs [DIST] [--only firefox|webkit]

import { parseArgs } from "node:util";
import { Browser, BROWSERS } from "../tests/browsers/driver.mjs";
import { FLOWS, killed } from "../tests/browsers/flows.mjs";
import { serve } from "./serve.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const dist = positionals[0] ?? "dist";
let failed = 0;
const say = (line) => console.log(line);

for (const kind of Object.keys(BROWSERS)) {
  if (values.only && values.only !== kind) continue;
  const { url, close } = await serve({ dist, base: "/ailleurs/" });
  const browser = await Browser.start(kind);
  say(browser.version);
  for (const [name, flow] of Object.entries(FLOWS)) {
    const begun = performance.now();
    try {
      await flow(browser, url, close);
      say(`  ok      ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (reason) {
      failed += 1;
      say(`  FAILED  ${name}: ${reason.message}`);
    }
  }
  await browser.quit();
  await close();
  const again = await serve({ dist, base: "/ailleurs/" });
  try {
    say(`  kills   ${await killed(kind, again.url)}`);
  } catch (reason) {
    failed += 1;
    say(`  FAILED  kills: ${reason.message}`);
  }
  await again.close();
}
process.exit(failed === 0 ? 0 : 1);
