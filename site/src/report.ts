import type { ShownIssue, ShownRequest, Span, Verdict } from "./protocol.ts";

/** What a report can ask for. */
export interface Actions {
  readonly reveal: (span: Span) => void;
  readonly fix: (issue: ShownIssue) => void;
}

/** Shows a verdict: the answer, each issue with its reason and its fix, and what was not judged. */
export function showReport(parent: HTMLElement, verdict: Verdict, actions: Actions): void {
  const { requests, problems, more, others } = verdict;
  parent.replaceChildren(
    ...requests.map((request) => requestCard(request, requests.length > 1, actions)),
    ...problems.map(({ text, line }) =>
      element("p", { class: "problem" }, `${line === undefined ? "" : `Line ${line}: `}${text}.`),
    ),
    ...(more > 0
      ? [element("p", { class: "quiet" }, `And ${more} more requests; check the file on the command line.`)]
      : []),
    ...(others > 0 ? [element("p", { class: "quiet" }, `${others} more are not Zoho CRM's.`)] : []),
  );
}

function requestCard(
  { title, issues, answer, notJudged }: ShownRequest,
  isOneOfMany: boolean,
  actions: Actions,
): HTMLElement {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const card = element("article", { class: "request" });
  const state = errors > 0 ? "error" : issues.length > 0 ? "warning" : "good";
  card.append(element("h3", { class: `outcome ${state}` }, outcome(errors, issues.length, answer)));
  if (isOneOfMany) card.append(element("p", { class: "title" }, title));
  if (issues.length > 0) {
    const list = element("ol", { class: "issues" });
    list.append(...issues.map((issue) => issueItem(issue, actions)));
    card.append(list);
  }
  if (answer !== undefined) {
    const details = element("details", { class: "answer" });
    if (errors > 0) details.setAttribute("open", "");
    details.append(
      element("summary", {}, `Zoho would answer ${answer.status}${answer.isGuess ? " (our guess)" : ""}`),
      element("pre", { tabindex: "0" }, answer.body),
    );
    card.append(details);
  }
  if (notJudged.length > 0) {
    const list = element("ul", { class: "quiet" });
    list.append(...notJudged.map((text) => element("li", {}, text)));
    card.append(element("p", { class: "quiet" }, "Not checked:"), list);
  }
  return card;
}

function outcome(errors: number, issues: number, answer: ShownRequest["answer"]): string {
  const code = /"code": "([A-Z_]+)"/.exec(answer?.body ?? "")?.[1];
  if (errors > 0)
    return answer === undefined
      ? "Zoho refuses this request"
      : `${answer.status}${code === undefined ? "" : ` ${code}`}`;
  if (issues > 0) return "Zoho takes it, but look at this";
  return "Nothing is wrong with it, as far as we know";
}

function issueItem(issue: ShownIssue, { reveal, fix }: Actions): HTMLElement {
  const { severity, effect, code, check, message } = issue;
  const item = element("li", { class: severity });
  const labels = element("p", { class: "labels" });
  labels.append(
    element("span", { class: `label ${severity}` }, effect),
    ...(code === null ? [] : [element("code", {}, code)]),
    element("span", { class: "check" }, check),
  );
  const buttons = element("p", { class: "buttons" });
  const show = element("button", { type: "button" }, "Show");
  show.addEventListener("click", () => {
    reveal(issue);
  });
  buttons.append(show);
  if (issue.fix !== undefined) {
    const mend = element("button", { type: "button", class: "fix" }, issue.fix.label);
    mend.addEventListener("click", () => {
      fix(issue);
    });
    buttons.append(mend);
  }
  item.append(labels, element("p", { class: "message" }, message), buttons);
  return item;
}

/** An element with attributes and text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text = ""): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
