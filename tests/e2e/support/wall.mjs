// What stands on the sheets of the wall, as it would be printed.

import { goTo } from "./house.mjs";
import { expect } from "./test.mjs";

/** Opens the wall and gives its sheets, drawn as on paper. */
export async function openWall(page) {
  await goTo(page, "#/imprimer/mur");
  const papers = page.getByRole("article", { name: /^Notre semaine/ });
  await expect(papers.first()).toBeVisible();
  return papers;
}

/**
 * Of each sheet: the points of its smallest letters, its sessions, and what of it has no room (a text over the edge of its tile,
 * a tile over the edge of its day, days under the foot, a foot under the edge of the paper).
 */
export async function sheetsOf(papers) {
  await papers.page().emulateMedia({ media: "print" });
  await papers.page().evaluate(() => document.fonts.ready);
  return papers.evaluateAll((all) =>
    all.map((paper) => {
      const box = (one) => one.getBoundingClientRect();
      const isIn = (one, outer) => {
        const [a, b] = [box(one), box(outer)];
        return a.left > b.left - 1 && a.top > b.top - 1 && a.right < b.right + 1 && a.bottom < b.bottom + 1;
      };
      const within = (inner, outer) => [...paper.querySelectorAll(inner)].filter((one) => !isIn(one, one.closest(outer))).map((one) => `${inner}: ${one.textContent}`);
      const below = (upper, lower) => (box(paper.querySelector(upper)).bottom > box(paper.querySelector(lower)).top + 1 ? [`${upper} on ${lower}`] : []);
      const isOver = (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
      const over = [...paper.querySelectorAll(".wday, .wday ol, .wtile, .wtile b, .wtile p, .wnoon, .wday h2")].filter(isOver).map((one) => `over: ${one.textContent}`);
      const zoom = parseFloat(getComputedStyle(paper).zoom) || 1;
      const letters = [...paper.querySelectorAll("h2, h3, p, b, span")].filter((one) => one.textContent.trim());
      const dates = paper.querySelector(".whead__span");
      return {
        least: Math.min(...letters.map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75 * zoom)),
        name: Math.min(...[...paper.querySelectorAll(".wtile b")].map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75 * zoom)),
        sessions: paper.querySelectorAll(".wtile").length,
        lines: Math.round(dates.clientHeight / parseFloat(getComputedStyle(dates).lineHeight)),
        faults: [...within(".wtile :is(b, p)", ".wtile"), ...within(".wtile", ".wday"), ...over, ...below(".wdays", ".wfoot"), ...within(".wfoot", ".paper"), ...within(".whead > *", ".paper")],
      };
    }),
  );
}
