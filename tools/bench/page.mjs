// A run of the search workers in a page, for the benchmark and the tests. What runs in the page is sent there as its text.

/** The seeds of the members, as in `Council::seed`; text, since they are larger than JavaScript's numbers. */
export const seedsOf = (seed, workers) =>
  Array.from({ length: workers }, (_, member) => BigInt.asUintN(64, BigInt(seed) + BigInt(member) * 0x9e3779b97f4a7c15n).toString());

/** Starts workers and waits until all listen. */
export async function startWorkers(count) {
  window.workers = [];
  for (let at = 0; at < count; at += 1) {
    const worker = new Worker("search_worker_loader.js", { type: "module" });
    window.workers.push(worker);
    await new Promise((done, fail) => {
      worker.onmessage = ({ data }) => JSON.parse(data).Ready && done();
      worker.onerror = () => fail(new Error("the worker does not start"));
    });
  }
}

/**
 * One run of all workers, each with that many moves. Who goes on from whose plan is decided as in
 * `src/planner/portfolio/council.rs`; a number of steps, seeds and workers gives what the native portfolio gives.
 */
export function runTogether({ text, seeds, steps, starts }) {
  const { workers } = window;
  const run = (window.run = (window.run ?? 0) + 1);
  const begun = performance.now();
  const told = [];
  let first;
  const isBetter = (one, other) => one.hard - other.hard || one.soft - other.soft;
  const best = () => told.reduce((best, one) => (isBetter(one.score, best.score) < 0 ? one : best));
  const say = (worker, message) => worker.postMessage(JSON.stringify(message));
  return new Promise((done, fail) => {
    workers.forEach((worker, member) => {
      worker.onerror = () => fail(new Error("the worker stopped"));
      worker.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.Refused) return fail(new Error(message.Refused.problems.join("\n")));
        const stands = message.Stands;
        if (stands?.run !== run) return;
        first ??= performance.now() - begun;
        told[member] = { ...stands, plan: stands.plan ?? told[member]?.plan };
        const all = workers.map((_, at) => told[at]?.stage);
        if (all.every((stage) => stage === "End")) {
          const sum = (field) => told.reduce((sum, one) => sum + one[field], 0);
          const { score, plan } = best();
          return done({ ...score, plan, moves: sum("moves"), accepted: sum("accepted"), first, wall: (performance.now() - begun) / 1000 });
        }
        if (!all.every((stage) => stage === "Meeting" || stage === "End")) return;
        const winner = best();
        told.forEach((one, at) => {
          if (one.stage !== "Meeting") return;
          one.stage = "Searching";
          const goesOn = at === 0 || isBetter(winner.score, one.score) >= 0;
          say(workers[at], { Resume: { run, start: goesOn ? null : winner.plan } });
        });
      };
      const start = starts ? `,"start":${starts}` : "";
      const meets = workers.length > 1;
      worker.postMessage(`{"Problem":${text}}`);
      worker.postMessage(`{"Begin":{"run":${run},"seed":${seeds[member]},"budget":{"Steps":${steps}},"meets":${meets}${start}}}`);
    });
  });
}
