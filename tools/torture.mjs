// Puts a built page through kills, damage, a full storage and two tabs at random, and prints what it counted.
//   node tools/torture.mjs [DIST] [--kills 1000] [--damage 1000] [--quota 300] [--tabs 300] [--seed 1] [--lanes 4]

import { parseArgs } from "node:util";
import { chance, damage, kills, quota, tabs } from "../tests/e2e/support/torture.mjs";
import { serve } from "./serve.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    Object.entries({ kills: "1000", damage: "1000", quota: "300", tabs: "300", seed: "1", lanes: "4" }).map(([name, value]) => [name, { type: "string", default: value }]),
  ),
});
/** Every hundredth kill, for who waits for a thousand. */
const tell = ({ kills: n }) => n % 100 === 0 && console.log(`        ${n} kills so far`);
const { url, close } = await serve({ dist: positionals[0] ?? "dist", base: "/epreuve/" });
const trials = { kills, damage, quota, tabs };
let lost = 0;
for (const [name, run] of Object.entries(trials)) {
  const asked = Number(values[name]);
  if (asked === 0) continue;
  const random = chance(Number(values.seed));
  const started = performance.now();
  try {
    const counts = await run(url, { trials: asked, random, lanes: Number(values.lanes), tell });
    const said = Object.entries(counts).map(([what, n]) => `${n} ${what}`);
    console.log(`${name.padEnd(7)} ${said.join(", ")}: nothing lost (${Math.round((performance.now() - started) / 1000)} s)`);
  } catch (reason) {
    lost += 1;
    console.log(`${name.padEnd(7)} LOSS or stop: ${reason.message}`);
  }
}
await close();
process.exit(lost === 0 ? 0 : 1);
