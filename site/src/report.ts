import { element } from "./element.ts";
import type { Fix, ShownAnswer, ShownError, ShownIssue, ShownRequest, Span, Verdict } from "./protocol.ts";

/** What a report can ask for. */
export interface Actions {
  readonly reveal: (span: Span) => void;
  readonly fix: (fix: Fix) => void;
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
      ? [
          element(
            "p",
            { class: "quiet" },
            `And ${more} more ${more === 1 ? "request" : "requests"}; check the file on the command line.`,
          ),
        ]
      : []),
    ...(others > 0
      ? [element("p", { class: "quiet" }, `${others} more ${others === 1 ? "is" : "are"} not Zoho CRM's.`)]
      : []),
  );
}

function requestCard(request: ShownRequest, isOneOfMany: boolean, actions: Actions): HTMLElement {
  const { title, explained } = request;
  const card = element("article", { class: "request" });
  if (explained !== undefined) card.append(...answerParts(explained, actions));
  if (title === "") return card;
  const line = isOneOfMany ? [element("p", { class: "title" }, title)] : [];
  if (explained === undefined) {
    const [heading, ...rest] = predictionParts(request, actions);
    card.append(...(heading === undefined ? [] : [heading]), ...line, ...rest);
    return card;
  }
  const details = element("details", {});
  const isForetold = explained.errors.every(({ foretold }) => foretold);
  if (!isForetold && request.issues.length > 0) details.setAttribute("open", "");
  details.append(
    element(
      "summary",
      {},
      isForetold ? "The checks say the same before it is sent" : "What the checks say of the request",
    ),
    ...predictionParts(request, actions),
  );
  card.append(...line, details);
  return card;
}

/** What the checks say of a request: outcome, issues, the answer that Zoho would give, and what was not judged. */
function predictionParts({ issues, answer, notJudged }: ShownRequest, actions: Actions): HTMLElement[] {
  const errors = issues.filter(({ severity }) => severity === "error");
  const state = errors.length > 0 ? "error" : issues.length > 0 ? "warning" : "good";
  const parts = [element("h3", { class: `outcome ${state}` }, outcome(errors.length, issues.length, answer))];
  if (issues.length > 0) {
    const list = element("ol", { class: "issues" });
    const warnings = issues.filter(({ severity }) => severity !== "error");
    list.append(...[...errors, ...warnings].map((issue) => issueItem(issue, actions)));
    parts.push(list);
  }
  if (answer !== undefined) {
    const details = element("details", { class: "answer" });
    if (errors.length > 0) details.setAttribute("open", "");
    details.append(
      element("summary", {}, `Zoho would answer ${answer.status}${answer.isGuess ? " (our guess)" : ""}`),
      element("pre", { tabindex: "0" }, answer.body),
    );
    parts.push(details);
  }
  if (notJudged.length > 0) {
    const list = element("ul", { class: "quiet" });
    list.append(...notJudged.map((text) => element("li", {}, text)));
    parts.push(element("p", { class: "quiet" }, "Not checked:"), list);
  }
  return parts;
}

/** What Zoho answered: each error with what it means here, and what to do. */
function answerParts({ text, errors }: ShownAnswer, actions: Actions): HTMLElement[] {
  const list = element("ol", { class: "issues" });
  list.append(...errors.map((error) => errorItem(error, actions)));
  return [
    element("h3", { class: `outcome ${errors.length > 0 ? "error" : "good"}` }, text),
    ...(errors.length > 0 ? [list] : []),
  ];
}

function errorItem(error: ShownError, actions: Actions): HTMLElement {
  const { code, check, text, todo, about, outdated, several, from, to, fix } = error;
  const item = element("li", { class: "error" });
  const labels = element("p", { class: "labels" });
  labels.append(element("code", { class: "label error" }, code), ...(check === undefined ? [] : [checkLink(check)]));
  const sentences = [text, ...(todo === undefined ? [] : [`To fix: ${todo}`])];
  item.append(labels, ...sentences.map((sentence) => element("p", { class: "message" }, sentence)));
  if (about !== undefined) item.append(element("p", { class: "quiet about" }, about));
  if (outdated !== undefined)
    item.append(element("p", { class: "outdated" }, `${outdated} Drop in a newer answer of that API.`));
  if (several.length > 0) {
    const causes = element("ul", { class: "quiet" });
    causes.append(
      ...several.map(({ name, holds }) => {
        const cause = element("li", {});
        cause.append(checkLink(name), ` ${holds}`);
        return cause;
      }),
    );
    item.append(element("p", { class: "quiet" }, "Several causes are possible. What may not hold:"), causes);
  }
  const span = from === undefined || to === undefined ? undefined : { from, to };
  if (span !== undefined || fix !== undefined) item.append(buttons(span, fix, actions));
  return item;
}

/** The name of a check leads to its page. */
function checkLink(check: string): HTMLElement {
  return element("a", { class: "check", href: `./docs/checks/${check}.html` }, check);
}

function buttons(span: Span | undefined, fix: Fix | undefined, actions: Actions): HTMLElement {
  const row = element("p", { class: "buttons" });
  if (span !== undefined) {
    const show = element("button", { type: "button" }, "Show");
    show.addEventListener("click", () => {
      actions.reveal(span);
    });
    row.append(show);
  }
  if (fix !== undefined) {
    const button = element("button", { type: "button", class: "fix" }, fix.label);
    button.addEventListener("click", () => {
      actions.fix(fix);
    });
    row.append(button);
  }
  return row;
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

function issueItem(issue: ShownIssue, actions: Actions): HTMLElement {
  const { severity, effect, code, check, message, fix } = issue;
  const item = element("li", { class: severity });
  const labels = element("p", { class: "labels" });
  labels.append(
    element("span", { class: `label ${severity}` }, effect),
    ...(code === null ? [] : [element("code", {}, code)]),
    checkLink(check),
  );
  item.append(labels, element("p", { class: "message" }, message), buttons(issue, fix, actions));
  return item;
}
