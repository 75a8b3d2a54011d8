/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#f6f8fa,#0d1117);--card:light-dark(#fff,#161b22);--ink:light-dark(#1f2328,#e6edf3);--quiet:light-dark(#59636e,#9aa4af);--line:light-dark(#d1d9e0,#30363d);--error:light-dark(#c01f2b,#ff8a80);--warning:light-dark(#8a5a00,#e3b341);--good:light-dark(#1a7233,#6fdd8b);font:16px/1.5 system-ui,sans-serif;background:var(--ground);color:var(--ink)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1rem clamp(.75rem,3vw,2rem) 3rem}
h1{margin:0;font-size:1.5rem}
h2{font-size:1.1rem;margin:2rem 0 .75rem}
.quiet{color:var(--quiet);font-size:.875rem;margin:.25rem 0}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.9rem;margin:1.25rem 0}
th{white-space:nowrap}
th:nth-child(2){width:5.5rem}
th:nth-child(3){width:40%}
th,td{text-align:left;padding:.25rem .5rem .25rem 0;vertical-align:middle;overflow-wrap:anywhere}
td.bar svg{display:block;width:100%;height:.8rem}
article{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--warning);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 .75rem}
article.error{border-left-color:var(--error)}
article.good{border-left-color:var(--good)}
h3{margin:0;font-size:.85rem;font-weight:600;display:flex;flex-wrap:wrap;gap:.25rem .6rem}
.error h3 b{color:var(--error)}
.warning h3 b{color:var(--warning)}
.good h3 b{color:var(--good)}
h3 span{color:var(--quiet);font-weight:400}
article p{margin:.3rem 0;overflow-wrap:anywhere}
pre{margin:.4rem 0 0;padding:.5rem .75rem;background:var(--ground);border-radius:.4rem;overflow:auto;font:.8125rem/1.5 ui-monospace,monospace}
details{font-size:.875rem}
summary{cursor:pointer}
p.good{color:var(--good)}
@media(max-width:40rem){th:nth-child(3){width:24%}td code{font-size:.78rem}}
`;

/** A page's first lines: what it is, what sums up, and notes below it. */
export function pageHead(title: string, sums: readonly string[], notes: readonly string[]): string[] {
  return [
    `<h1>${escaped(title)}</h1>`,
    ...sums.map((sum) => `<p>${escaped(sum)}</p>`),
    ...notes.map((note) => `<p class="quiet">${escaped(note)}</p>`),
  ];
}

/** One file that needs no network: its styles are in it, and its policy allows nothing else. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Bars of a table; the rest is counted. */
const BARS = 15;

/** How often things were met, as rows with bars; the most frequent first. `what` was counted: `Issues`. */
export function bars(title: string, counts: ReadonlyMap<string, number>, what = "Issues"): string {
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  const most = rows[0]?.[1] ?? 0;
  if (most === 0) return "";
  const lines = rows
    .slice(0, BARS)
    .map(
      ([name, count]) =>
        `<tr><td><code>${escaped(name)}</code></td><td>${count}</td><td class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${count} of ${most}"><rect width="${((count / most) * 100).toFixed(1)}" height="8" rx="2" fill="currentColor" opacity=".55"/></svg></td></tr>`,
    );
  const more = rows.length - lines.length;
  if (more > 0) lines.push(`<tr><td colspan="3">and ${more} more</td></tr>`);
  return `<table><thead><tr><th scope="col">${escaped(title)}</th><th scope="col">${what}</th><th scope="col">Share</th></tr></thead><tbody>${lines.join("")}</tbody></table>`;
}
