import { examples } from "./examples.ts";
import { commandLine, testCode } from "./copies.ts";
import { element } from "./element.ts";
import { showReport } from "./report.ts";
import { startSearch } from "./search.ts";
import { packed, unpacked } from "./state.ts";
import type { Editor, Mark } from "./editor.ts";
import type { FromWorker, Org, Question, ToWorker, Verdict } from "./protocol.ts";
import type { State } from "./state.ts";

/** Typing is not judged at every key, in ms. */
const PAUSE = 120;

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function list(id: string): HTMLSelectElement {
  return byId(id) as HTMLSelectElement;
}

function setEnabled(id: string, isEnabled: boolean): void {
  (byId(id) as HTMLButtonElement).disabled = !isEnabled;
}

const version = list("version");
const dataCenter = list("data-center");
const module = list("module");
const operation = list("operation");
const worker = new Worker(new URL("worker.ts", import.meta.url), { type: "module" });

let editor: Editor | undefined;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let text = "";
let isModuleChosen = false;
let isOwnOrg = false;
let shown: Verdict | undefined;
/** What stands behind the `#`, as the page last read or wrote it. Where the address says something else, it was changed, and is still to be read. */
let hash = location.hash;

function tell(message: ToWorker): void {
  worker.postMessage(message);
}

function state(): State {
  return {
    text,
    version: version.value,
    dataCenter: dataCenter.value,
    module: module.value,
    operation: operation.value,
  };
}

function ask(): void {
  clearTimeout(timer);
  const question: Question = {
    id: ++asked,
    ...state(),
    operation: operation.value as Question["operation"],
    chosenModule: isModuleChosen ? module.value : "",
  };
  tell({ ask: question });
  void packed(state()).then((next) => {
    if (question.id !== asked || location.hash !== hash) return;
    // What is very long makes no address; 5 MB are judged all the same.
    history.replaceState(null, "", text === "" || next.length > 100_000 ? location.pathname : next);
    hash = location.hash;
  });
}

function changed(next: string): void {
  text = next;
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

function show(verdict: Verdict): void {
  // An answer to an older text says nothing about this one.
  if (verdict.id !== asked) return;
  shown = verdict;
  byId("kind").textContent = verdict.kind === "" ? "" : `Read as: ${verdict.kind}`;
  byId("problem").textContent =
    text === "" || verdict.kind === "Unknown"
      ? "curl, request objects, HAR, .http, Postman, records, COQL, JavaScript, or what Zoho answered: paste any of them."
      : "";
  setEnabled("copy-command", text !== "");
  setEnabled("copy-test", testCode(verdict, state()) !== undefined);
  editor?.mark(marksOf(verdict));
  showReport(byId("report"), verdict, {
    reveal: (span) => editor?.reveal(span),
    fix: (fix) => editor?.replace(fix, fix.insert),
  });
  document.body.dataset["took"] = String(verdict.took);
  document.body.dataset["judged"] = String(verdict.id);
  document.body.dataset["ready"] = "yes";
}

/** What is underlined: the issues, and what an answer points to. */
function marksOf({ requests }: Verdict): Mark[] {
  return requests.flatMap(({ issues, explained }) => [
    ...issues,
    ...(explained?.errors ?? []).flatMap(({ from, to, text: message }) =>
      from === undefined || to === undefined ? [] : [{ from, to, message, severity: "error" as const }],
    ),
  ]);
}

/** Puts the choices into a list and keeps what was chosen, or takes the first. */
function offer(select: HTMLSelectElement, values: readonly string[], chosen = select.value): void {
  select.replaceChildren(...values.map((value) => element("option", { value }, value === "" ? "any" : value)));
  select.value = values.includes(chosen) ? chosen : (values[0] ?? "");
}

function showOrg({ versions, dataCenters, modules, label, isOwn, fault }: Org): void {
  isOwnOrg = isOwn;
  offer(version, versions);
  offer(dataCenter, ["", ...dataCenters]);
  const before = module.value === "" ? "Leads" : module.value;
  module.replaceChildren(...modules.map((name) => element("option", { value: name }, name)));
  module.value = modules.includes(before) ? before : (modules[0] ?? "");
  byId("org").textContent = fault === undefined ? label : `This was not taken. ${fault}`;
  byId("org").classList.toggle("problem", fault !== undefined);
  if (editor !== undefined) ask();
}

worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
  if ("org" in data) showOrg(data.org);
  else show(data.verdict);
});

async function take(files: readonly File[]): Promise<void> {
  const entries = files
    .filter(({ name }) => name.endsWith(".json"))
    .map(async (file) => [file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, await file.text()]);
  tell({ take: { files: Object.fromEntries(await Promise.all(entries)) as Record<string, string> } });
}

/** All files of what was dropped, folders too. */
async function droppedFiles(items: DataTransferItemList): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: File[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile)
      files.push(
        await new Promise((done, fail) => {
          (entry as FileSystemFileEntry).file(done, fail);
        }),
      );
    else {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      for (;;) {
        const inner = await new Promise<FileSystemEntry[]>((done, fail) => {
          reader.readEntries(done, fail);
        });
        if (inner.length === 0) break;
        for (const one of inner) await walk(one);
      }
    }
  };
  for (const entry of entries) await walk(entry);
  return files;
}

/** Makes a button copy what a verdict gives. */
function offerCopy(id: string, made: (verdict: Verdict) => string | undefined): void {
  const button = byId(id);
  const label = button.textContent;
  button.addEventListener("click", () => {
    const copied = shown === undefined ? undefined : made(shown);
    if (copied === undefined) return;
    void navigator.clipboard.writeText(copied).then(() => {
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = label;
      }, 1500);
    });
  });
}

/** Takes text and settings out of the address, if it holds any: `#main` does not. Says whether it did. */
async function restore(): Promise<boolean> {
  const read = location.hash;
  const known = await unpacked(read);
  // Changed meanwhile: what it is now is read by the event of that change.
  if (location.hash !== read) return false;
  hash = read;
  if (known === undefined) return false;
  text = known.text ?? "";
  // Until the worker says what there is to choose from, what was chosen is all there is.
  for (const [select, chosen] of [
    [version, known.version],
    [dataCenter, known.dataCenter],
    [module, known.module],
  ] as const) {
    if (chosen === undefined) continue;
    if (select.options.length < 2) offer(select, [chosen]);
    else select.value = chosen;
  }
  isModuleChosen = known.module !== undefined && known.module !== "Leads";
  operation.value = known.operation ?? "insert";
  return true;
}

async function start(): Promise<void> {
  window.addEventListener("hashchange", () => {
    void restore().then((isRestored) => {
      if (!isRestored || editor === undefined) return;
      editor.replaceAll(text);
      ask();
    });
  });
  await restore();
  startSearch();
  for (const select of [version, dataCenter, operation]) select.addEventListener("change", ask);
  module.addEventListener("change", () => {
    isModuleChosen = true;
    ask();
  });
  byId("examples").append(
    ...examples.map((example) => {
      const item = element("li", {});
      const button = element("button", { type: "button" });
      button.append(element("code", {}, example.code), element("span", {}, example.what));
      button.addEventListener("click", () => {
        if (example.metadata !== undefined) tell({ take: { files: example.metadata } });
        editor?.replaceAll(example.text);
        ask();
        byId("input-title").scrollIntoView({ block: "start" });
      });
      item.append(button);
      return item;
    }),
  );
  for (const id of ["files", "folder"])
    byId(id).addEventListener("change", ({ target }) => {
      void take([...((target as HTMLInputElement).files ?? [])]);
    });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer.items).then(take);
  });
  offerCopy("copy-command", (verdict) => commandLine(verdict, state(), isOwnOrg));
  offerCopy("copy-test", (verdict) => testCode(verdict, state()));
  const { createEditor } = await import("./editor.ts");
  editor = createEditor(byId("editor"), text, changed);
  // The worker may have said already what there is to choose from.
  if (version.value !== "") ask();
}

start().catch(() => {
  byId("problem").textContent = "A part of the page could not be loaded. Load the page again.";
});
