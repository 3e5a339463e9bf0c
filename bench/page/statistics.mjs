/** The value below which a part of the numbers is. @param {number[]} numbers @param {number} part */
export function quantile(numbers, part) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** Median and quartiles of each figure. @param {Record<string, number>[]} runs */
export function summary(runs) {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const numbers = runs.map((run) => run[name]);
      return [name, { median: quantile(numbers, 0.5), low: quantile(numbers, 0.25), high: quantile(numbers, 0.75) }];
    }),
  );
}
