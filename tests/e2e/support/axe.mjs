// The automatic part of the accessibility check.

import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

/** Fails with one readable line per violation of WCAG 2.2 A and AA. */
export async function expectAccessible(page, { exclude = [] } = {}) {
  const builder = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  for (const selector of exclude) builder.exclude(selector);
  const { violations } = await builder.analyze();
  const lines = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`));
  expect(lines).toEqual([]);
}
