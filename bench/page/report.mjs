/** The results as Markdown, and as a chart. */

const round = (number) => Math.round(number).toLocaleString("en").replaceAll(",", " ");
const spread = ({ median, low, high }) => `${round(median)} (${round(low)}–${round(high)})`;

/** @param {{ condition: string, rows: any[] }[]} results */
export function tables(results) {
  return results
    .map(({ condition, rows }) => {
      const peer = (name) => rows.find((row) => row.name === name)?.whole.median;
      const ratio = (row, to) => (peer(to) ? (row.whole.median / peer(to)).toFixed(2) : "");
      const lines = rows.map((row) =>
        [
          row.name,
          spread(row.first),
          spread(row.whole),
          ratio(row, baseline(row.name, "static")),
          ratio(row, "preact"),
          ratio(row, "frame"),
          row.shift.median.toFixed(4),
          round(row.blocking.median),
          round(row.bytes.median),
          row.requests.median,
          (row.heap.median / 1e6).toFixed(1),
        ].join(" | "),
      );
      return `## ${condition}\n\n| page | first text | whole text | × static or plain | × Preact | × frame | shift | blocking | bytes | requests | heap, MB |\n| ${"--- | ".repeat(11)}\n${lines.map((line) => `| ${line} |`).join("\n")}\n`;
    })
    .join("\n");
}

/** What a row is compared with: the plain page of the same size, where there is one. */
const baseline = (name, usual) => (/-(\d+|many)$/.test(name) ? name.replace(/^\w+-/, "plain-") : usual);

const WIDTH = 720;
const ROW = 26;

/** A chart of bars: first text dark, whole text light. @param {{ condition: string, rows: any[] }} result */
export function chart({ condition, rows }) {
  const longest = Math.max(...rows.map(({ whole }) => whole.median));
  const scale = (WIDTH - 240) / longest;
  const bars = rows.map(({ name, first, whole }, at) => {
    const y = 40 + at * ROW;
    return `<text x="130" y="${y + 14}" text-anchor="end">${name}</text>
<rect x="140" y="${y}" width="${Math.round(whole.median * scale)}" height="18" fill="${name.startsWith("ours") ? "#9b1c1f" : "#8a919c"}" opacity=".45"/>
<rect x="140" y="${y}" width="${Math.round(first.median * scale)}" height="18" fill="${name.startsWith("ours") ? "#9b1c1f" : "#8a919c"}"/>
<text x="${146 + Math.round(whole.median * scale)}" y="${y + 14}">${round(whole.median)} ms</text>`;
  });
  const height = 50 + rows.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="10" y="22" font-weight="600">First and whole text painted, ${condition}</text>
${bars.join("\n")}
</svg>
`;
}
