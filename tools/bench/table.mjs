// A plain table: one row a problem, budget and place.

const COLUMNS = [
  ["instance", 16, "left"], ["where", 12, "left"], ["seconds", 8], ["hard", 5], ["median", 8], ["worst", 8], ["best", 8],
  ["gap", 8], ["first ms", 9], ["Mmoves/s", 9], ["Mkept/s", 8], ["cpu", 7], ["wall", 7],
];
const line = (cells) =>
  cells.map((cell, at) => (COLUMNS[at][2] ? String(cell).padEnd(COLUMNS[at][1]) : String(cell).padStart(COLUMNS[at][1]))).join(" ");

export const header = () => line(COLUMNS.map(([name]) => name));

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A row; `runs` has hard, soft, first (ms), rate and accepted (moves a second, tried and kept), cpu and wall (s) of each seed. */
export function row({ name, where, workers, seconds, reference, runs }) {
  const sorted = runs.toSorted((a, b) => a.hard - b.hard || a.soft - b.soft);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const of = (field, digits) => median(runs.map((run) => run[field])).toFixed(digits);
  const millions = (field) => (median(runs.map((run) => run[field])) / 1e6).toFixed(2);
  const gap = reference === undefined ? "-" : reference === 0 ? `+${middle.soft}` : `${(((middle.soft - reference) / reference) * 100).toFixed(1)} %`;
  return line([
    name, workers ? `${where} ${workers}` : where, seconds, sorted.at(-1).hard, middle.soft, sorted.at(-1).soft, sorted[0].soft,
    gap, of("first", 1), millions("rate"), millions("accepted"), of("cpu", 2), of("wall", 2),
  ]);
}
