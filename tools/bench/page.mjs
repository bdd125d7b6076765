// What runs in the page of the benchmark. Each function is sent there as its text.

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

/** One run of the first worker for that many moves. */
export function runMember({ text, seed, steps }) {
  const [worker] = window.workers;
  const run = (window.run = (window.run ?? 0) + 1);
  const begun = performance.now();
  return new Promise((done, fail) => {
    let first;
    worker.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.Refused) return fail(new Error(message.Refused.problems.join("\n")));
      const stands = message.Stands;
      if (stands?.run !== run) return;
      first ??= performance.now() - begun;
      if (stands.stage !== "End") return;
      done({ ...stands.score, moves: stands.moves, first, wall: (performance.now() - begun) / 1000 });
    };
    worker.postMessage(`{"Begin":{"run":${run},"seed":${seed},"budget":{"Steps":${steps}},"problem":${text}}}`);
  });
}
