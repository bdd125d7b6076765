// Waits in the page for the answer to a deed: from the event to the frame that shows what was asked, in milliseconds.

/** Milliseconds after which a deed counts as not answered, and after which what is still drawn is not waited for. */
const PATIENCE = 5000;
const TAIL = 6000;

/**
 * Starts to wait for an answer to `event`. Of a "week" or a "view" it is the first frame that shows all cards or lines
 * that stand in sight in the end, each in its place, and none besides; of the "value" of the field with the focus, and of
 * "targets" (whether places are lit up), the first frame that shows what is expected.
 *
 * Gives a function that waits for the end: `shown`, without the time that looking took here, and `whole`, the milliseconds until
 * nothing more was drawn for 150 ms; undefined when no answer came.
 */
export async function waitForAnswer(page, event, watched, expected) {
  await page.evaluate(listen, [event, watched, expected ?? null, PATIENCE, TAIL]);
  return () => page.evaluate(() => window.answer);
}

/** Runs in the page. */
function listen([event, watched, expected, patience, tail]) {
  const isOfBoard = watched === "week" || watched === "view";
  const signOf = () => {
    if (watched === "value") return document.activeElement?.value;
    if (watched === "targets") return String(document.querySelector(".target") !== null);
    const board = document.getElementById("board");
    const isDrawn = board?.querySelector(".sess, .minicard");
    const sign = watched === "week" ? document.querySelector("main h1") : board?.querySelector("thead");
    return isDrawn ? board.className + sign?.textContent : "";
  };
  /** What stands on the board, and whether it is in sight. */
  const piecesOf = () => {
    const pieces = new Map();
    const board = document.getElementById("board");
    if (!board) return pieces;
    const area = board.getBoundingClientRect();
    const isSeen = ({ top, bottom }) => bottom > area.top && top < area.bottom && bottom > 0 && top < innerHeight;
    // To ask where a card out of sight stands would lay out what the browser leaves out.
    const days = [...board.querySelectorAll(".drawer")].filter((day) => isSeen(day.getBoundingClientRect()));
    const cards = days.flatMap((day) => [...day.querySelectorAll(".lanes > li")]);
    for (const piece of [...cards, ...board.querySelectorAll("tbody tr")]) {
      const where = piece.getBoundingClientRect();
      const isCard = piece.localName === "li";
      const place = isCard ? ` ${Math.round(where.left - area.left)} ${Math.round(where.top - area.top)}` : "";
      const name = isCard ? piece.firstElementChild?.id : piece.textContent;
      pieces.set(name + place, isSeen(where));
    }
    return pieces;
  };
  const isWhole = (now, end) => {
    for (const [piece, isInSight] of end) if (isInSight && !now.has(piece)) return false;
    for (const [piece, isInSight] of now) if (isInSight && !end.has(piece)) return false;
    return true;
  };
  const afterPaint = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };
  const before = signOf();
  const isDone = () => {
    const now = signOf();
    return expected === null ? now !== "" && now !== before : now === expected;
  };
  window.answer = new Promise((done) => {
    const frames = [];
    let start;
    let last;
    const seen = new MutationObserver(() => (last = performance.now()));
    const end = (answer) => {
      seen.disconnect();
      done(answer);
    };
    const finish = () => {
      const pieces = piecesOf();
      const first = frames.find((frame) => !isOfBoard || isWhole(frame.pieces, pieces));
      end(first && { shown: first.painted - first.looked - start, whole: Math.max(last, first.painted) - start });
    };
    const frame = () => {
      const [first, now] = [frames[0], performance.now()];
      // The next frame may begin before the message comes.
      if (frames.length > 0) frames.at(-1).painted ??= now;
      const isQuiet = first?.painted !== undefined && now - Math.max(last, first.painted) > 150;
      if (isQuiet || (first && now - first.began > tail)) return finish();
      if (!first && now - start > patience) return end(undefined);
      if (first ? isOfBoard : isDone()) {
        const entry = { began: now, looked: 0 };
        if (isOfBoard) {
          // The first look makes the browser lay the page out, as it would have; looking itself takes no part in the answer.
          piecesOf();
          const laidOut = performance.now();
          entry.pieces = piecesOf();
          entry.looked = 2 * (performance.now() - laidOut);
        }
        frames.push(entry);
        afterPaint(() => (entry.painted ??= performance.now()));
      }
      requestAnimationFrame(frame);
    };
    // Without the event there is no answer either.
    const timer = setTimeout(() => end(undefined), 2 * patience);
    addEventListener(
      event,
      (real) => {
        clearTimeout(timer);
        start = last = real.timeStamp;
        seen.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
        requestAnimationFrame(frame);
      },
      { capture: true, once: true },
    );
  });
}
