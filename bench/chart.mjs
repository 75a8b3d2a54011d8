// Bars as SVG, without a package: readable on light and dark pages.
const OWN = "#0b6bcb";
const OTHER = "#8a94a6";
const WIDTH = 860;
const LEFT = 210;
const BAR = 14;
/** Longer bars are cut, and say how long they are. */
const MOST = 6;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** `groups`: `[{ title, goal, bars: [{ title, value }] }]`; 1 is what JSON.stringify takes. */
export function chart(groups) {
  const scale = (WIDTH - LEFT - 60) / MOST;
  const parts = [];
  let y = 34;
  for (const { title, goal, bars } of groups) {
    parts.push(`<text x="8" y="${y + 4}" class="title">${escaped(title)}</text>`);
    y += 14;
    const top = y;
    for (const [at, { title: name, value }] of bars.entries()) {
      const width = Math.min(value, MOST) * scale;
      parts.push(
        `<text x="${LEFT - 8}" y="${y + 11}" text-anchor="end">${escaped(name)}</text>`,
        `<rect x="${LEFT}" y="${y + 1}" width="${width.toFixed(1)}" height="${BAR - 3}" rx="2" fill="${at === 0 ? OWN : OTHER}"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 11}">${value.toFixed(2)}</text>`,
      );
      y += BAR;
    }
    for (const [place, kind] of [[1, "floor"], ...(goal === undefined ? [] : [[goal, "goal"]])])
      parts.push(
        `<line x1="${(LEFT + place * scale).toFixed(1)}" x2="${(LEFT + place * scale).toFixed(1)}" y1="${top}" y2="${y}" class="${kind}"/>`,
      );
    y += 22;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="CPU time of validators as multiples of JSON.stringify">
<style>
  text { font: 11px system-ui, sans-serif; fill: #444 }
  .title { font-weight: 600; font-size: 12px }
  .floor { stroke: #444; stroke-dasharray: 3 3 }
  .goal { stroke: #0b6bcb }
  @media (prefers-color-scheme: dark) { text { fill: #ccc } .floor { stroke: #ccc } }
</style>
<text x="8" y="16">CPU time, JSON.stringify of the same body = 1 (dashed); blue line: the goal. Less is better.</text>
${parts.join("\n")}
</svg>
`;
}
