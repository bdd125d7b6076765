// The automatic part of the accessibility check.

import { expect } from "@playwright/test";
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One readable line for each violation of WCAG 2.2 A and AA and of axe's good practice. */
export async function violationsOf(page) {
  await settled(page);
  // The page has no frame of another origin, so axe runs in it as it is: its wrapper for Playwright opens a second page and
  // carries everything that passed over to it, which takes five to ten times as long.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`));
  }, TAGS);
}

/** Waits for the end of what moves or changes colour: axe would judge a colour on its way. */
async function settled(page) {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}

/** Fails with one line for each violation. */
export async function expectAccessible(page) {
  expect(await violationsOf(page)).toEqual([]);
}
