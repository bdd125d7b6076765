// Text at twice its size, forced colours and reduced motion lose nothing on any screen.

import { goTo, openDemoHouse, openHouse } from "./support/house.mjs";
import { ROUTES } from "./support/routes.mjs";
import { expect, test } from "./support/test.mjs";

/** How far the page is wider than its window, and what stands out of it. */
function excessOf(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

// A desk, what a desk shows at 200 % of zoom, and a phone at 100 %: a small window is no excuse to lose what is read.
for (const { width, size } of [
  { width: 1280, size: "200%" },
  { width: 640, size: "200%" },
  { width: 320, size: "100%" },
]) {
  test(`text at ${size} on ${width} px does not make a page scroll sideways`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openHouse(page);
    const wide = [];
    for (const route of ROUTES) {
      await goTo(page, route);
      await expect(page.locator("main h1")).toBeVisible();
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, size);
      const excess = await excessOf(page);
      if (excess > 0) wide.push(`${route}: ${excess} px`);
    }
    expect(wide).toEqual([]);
  });
}

test("on a narrow phone nothing stands over anything else in the goals of a project", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Simone Lefèvre" }).click();
  await page.getByRole("tab", { name: "Projet" }).click();
  const goals = page.getByRole("table").filter({ hasText: "1 fois" });
  await expect(goals).toBeVisible();
  const over = await goals.getByRole("row").evaluateAll((rows) => {
    // What is drawn, which may be wider than its cell.
    const drawn = (cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    return rows.flatMap((row) => {
      const cells = [...row.children].map((cell) => [cell.textContent, drawn(cell)]).filter(([, box]) => box.height > 0);
      return cells.flatMap(([text, a], i) =>
        cells
          .slice(i + 1)
          .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          .map(([other]) => `${text} / ${other}`),
      );
    });
  });
  expect(over).toEqual([]);
});

test("with reduced motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openHouse(page);
  for (const route of ["#/semaine", "#/jour", "#/apprendre"]) {
    await goTo(page, route);
    await expect(page.locator("main h1")).toBeVisible();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => animation.playState === "running" && (animation.effect?.getComputedTiming().duration ?? 0) > 1)
        .map((animation) => animation.animationName ?? animation.transitionProperty),
    );
    expect(moving, route).toEqual([]);
  }
});

test("with forced colours the chosen answer of the search is still outlined", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openHouse(page);
  await page.keyboard.press("Control+k");
  const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
  await expect(chosen).toBeVisible();
  expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
});

// Grounds and colours are the system's own then: a line must tell what is chosen.
for (const { route, width, chosen, other } of [
  { route: "#/semaine", width: 390, chosen: ".daytabs [aria-current]", other: ".daytabs button:not([aria-current])" },
  { route: "#/suivi", width: 1024, chosen: ".tabs > [aria-current]", other: ".tabs > :not([aria-current])" },
  { route: "#/rendez-vous", width: 1024, chosen: "main [aria-pressed='true']", other: "main [aria-pressed='false']" },
  { route: "#/reglages", width: 1024, chosen: ".subnav [aria-current]", other: ".subnav a:not([aria-current])" },
]) {
  test(`with forced colours a line tells what is chosen on ${route}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ forcedColors: "active" });
    await openHouse(page);
    await goTo(page, route);
    const lineOf = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderBottomWidth, borderBottomColor, outlineStyle } = getComputedStyle(element);
          return `${borderBottomWidth} ${borderBottomColor} ${outlineStyle}`;
        });
    await expect(page.locator(chosen).first()).toBeVisible();
    expect(await lineOf(chosen)).not.toBe(await lineOf(other));
  });
}

test("with forced colours a light theme leaves no dark sign on a black ground", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await openDemoHouse(page, "#/reglages/affichage");
  await page.getByRole("button", { name: "Clair", exact: true }).click();
  await goTo(page, "#/semaine?vue=personnes");
  for (const [selector, property] of [
    [".score__items .icon", "stroke"],
    [".topbar .btn .icon", "stroke"],
    [".minicard", "borderTopColor"],
  ]) {
    await expect(page.locator(selector).first()).toBeVisible();
    expect(await contrast(page, selector, property), selector).toBeGreaterThanOrEqual(3);
  }
  const spine = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one, "::before").backgroundImage);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  for (const selector of [".minicard", ".tray__item"]) {
    await expect(page.locator(selector).first()).toBeVisible();
    expect(await spine(selector), selector).toContain(ink);
  }
  await goTo(page, "#/imprimer/mur");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await expect(page.locator(".wtile").first()).toBeVisible();
  expect(await spine(".wtile")).toContain(ink);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("on a phone what is done to a week stands in one row, each for a finger", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDemoHouse(page, "#/semaine");
    const boxes = await page.locator(".week__actions .btn:visible").evaluateAll((all) =>
      all.map((one) => {
        const { top, width, height } = one.getBoundingClientRect();
        return { top: Math.round(top), least: Math.min(width, height) };
      }),
    );
    expect(boxes.length).toBe(5);
    expect(new Set(boxes.map((box) => box.top)).size).toBe(1);
    expect(Math.min(...boxes.map((box) => box.least))).toBeGreaterThanOrEqual(44);
  });
});

test("tabs stay where they are when another is chosen", async ({ page }) => {
  await openDemoHouse(page, "#/personnes");
  await page.getByRole("link", { name: "Simone Lefèvre" }).click();
  const edges = () => page.getByRole("tab").evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().left * 4)));
  const before = await edges();
  expect(before.length).toBeGreaterThan(3);
  await page.getByRole("tab", { name: "Sa semaine" }).click();
  await expect(page.getByRole("tab", { selected: true })).toHaveText("Sa semaine");
  expect(await edges()).toEqual(before);
});

// A theme chosen here need not suit the system's own ground: what is drawn takes the system's colours, whatever the theme.
for (const theme of ["Clair", "Sombre"]) {
  test(`with forced colours what is drawn stands out from its ground, theme ${theme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await openDemoHouse(page, "#/reglages/affichage");
    await page.getByRole("button", { name: theme, exact: true }).click();
    await goTo(page, "#/suivi/bilan");
    for (const [selector, property] of [
      [".bar > i", "backgroundColor"],
      [".chart .b-done", "fill"],
      [".chart .b-plan", "stroke"],
      [".chart .b-per", "stroke"],
      [".chart text", "fill"],
      [".legend .l-done", "backgroundColor"],
      [".legend .l-plan", "backgroundColor"],
      [".bar", "borderTopColor"],
    ]) {
      await expect(page.locator(selector).first()).toBeAttached();
      expect(await contrast(page, selector, property), `${selector} ${property}`).toBeGreaterThanOrEqual(3);
    }
    // What falls short and the two kinds of absence are told by a pattern.
    for (const selector of [".bar--warn > i", ".legend .l-per", ".legend .l-pro"]) {
      const pattern = await page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundImage);
      expect(pattern, selector).toContain("gradient");
    }
  });
}

/** The contrast (WCAG) between a colour of an element and the ground of the page. */
function contrast(page, selector, property) {
  return page
    .locator(selector)
    .first()
    .evaluate((element, property) => {
      const pen = document.createElement("canvas").getContext("2d");
      const light = (colour) => {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [darker, lighter] = [getComputedStyle(element)[property], getComputedStyle(document.body).backgroundColor].map(light).sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05);
    }, property);
}
