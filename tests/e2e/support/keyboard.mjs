// The keyboard alone: what a person sees of the focus, and how far the Tab key leads.

import { expect } from "./test.mjs";

/** The name of what has the focus, near enough to what a screen reader says. */
const nameOf = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const text = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    return text.trim().replace(/\s+/g, " ");
  });

/** What is wrong with the sight of the focus: nothing has it, no ring, out of the window, under something else. */
const blindness = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "nothing has the focus";
    // Titles take it for those who listen; nothing can be done with them.
    if (element.matches("[tabindex='-1']")) return "";
    const what = `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}”`;
    // A hidden box is drawn by its label, or by what stands beside it.
    const drawn = [element, element.nextElementSibling, ...(element.labels ?? []), element.parentElement].filter(Boolean);
    const hasRing = drawn.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    if (!hasRing) return `${what} has no ring`;
    const box = (element.getBoundingClientRect().width > 2 ? element : drawn[1]).getBoundingClientRect();
    const [x, y] = [box.x + Math.min(box.width / 2, 60), box.y + Math.min(box.height / 2, 60)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `${what} is out of sight`;
    const above = document.elementFromPoint(x, y);
    return drawn.some((one) => one.contains(above) || above?.contains(one)) ? "" : `${what} is covered by ${above?.className}`;
  });

/** Whoever uses the keyboard sees where it is. */
export async function expectFocusSeen(page) {
  await expect.poll(() => blindness(page), { message: "the focus is seen" }).toBe("");
}

/** Presses Tab until something of this name has the focus; on the way, the focus is always seen. */
export async function tabTo(page, name, key = "Tab") {
  const passed = [];
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press(key);
    await expectFocusSeen(page);
    const found = await nameOf(page);
    if (name instanceof RegExp ? name.test(found) : found === name) return;
    passed.push(found.slice(0, 30));
  }
  throw new Error(`the Tab key never reached ${name}; it passed ${passed.join(" | ")}`);
}
