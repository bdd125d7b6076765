// The automatic part of the accessibility check.

import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

/** One readable line for each violation of WCAG 2.2 A and AA and of axe's good practice. */
export async function violationsOf(page, { exclude = [] } = {}) {
  const builder = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  for (const selector of exclude) builder.exclude(selector);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`));
}

/** Fails with one line for each violation. */
export async function expectAccessible(page, options) {
  expect(await violationsOf(page, options)).toEqual([]);
}
