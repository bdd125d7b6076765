// A short torture; `make torture` is the long one.

import { expect, test } from "./support/test.mjs";
import { chance, damage, kills, quota, tabs } from "./support/torture.mjs";

const trials = { kills: 2, damage: 6, quota: 4, tabs: 4 };

for (const [name, run] of Object.entries({ kills, damage, quota, tabs })) {
  test(`a little of ${name} loses nothing`, async ({ baseURL }) => {
    test.slow();
    const counts = await run(baseURL, { trials: trials[name], random: chance(7), longest: 1500 });
    expect(Object.values(counts)[0]).toBeGreaterThanOrEqual(trials[name]);
  });
}
