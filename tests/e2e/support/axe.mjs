// The automatic part of the accessibility check.

import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

/** One readable line for each violation of WCAG 2.2 A and AA and of axe's good practice. */
export async function violationsOf(page, { exclude = [] } = {}) {
  const builder = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  for (const selector of exclude) builder.exclude(selector);
  await settled(page);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`));
}

/** Waits for the end of what moves or changes colour: axe would judge a colour on its way. */
async function settled(page) {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}

/** Fails with one line for each violation. */
export async function expectAccessible(page, options) {
  expect(await violationsOf(page, options)).toEqual([]);
}
