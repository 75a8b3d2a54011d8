import { examples } from "./examples.ts";
import { commandLine, testCode } from "./copies.ts";
import { element, showReport } from "./report.ts";
import { packed, unpacked } from "./state.ts";
import type { Editor } from "./editor.ts";
import type { FromWorker, Org, Question, ToWorker, Verdict } from "./protocol.ts";
import type { State } from "./state.ts";

/** Typing is not judged at every key, in ms. */
const PAUSE = 120;

function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const version = byId<HTMLSelectElement>("version");
const dataCenter = byId<HTMLSelectElement>("data-center");
const module = byId<HTMLSelectElement>("module");
const operation = byId<HTMLSelectElement>("operation");
const worker = new Worker(new URL("worker.ts", import.meta.url), { type: "module" });

let editor: Editor | undefined;
let asked = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let text = "";

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
  };
  tell({ ask: question });
  void packed(state()).then((hash) => {
    // What is very long makes no address; 5 MB are judged all the same.
    history.replaceState(null, "", text === "" || hash.length > 100_000 ? location.pathname : hash);
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
  byId("kind").textContent = verdict.kind === "" ? "" : `Read as: ${verdict.kind}`;
  byId("problem").textContent =
    text === "" ? "curl, request objects, HAR, .http, Postman, records, COQL or JavaScript: paste any of them." : "";
  editor?.mark(verdict.requests.flatMap(({ issues }) => issues));
  showReport(byId("report"), verdict, {
    reveal: (span) => editor?.reveal(span),
    fix: ({ fix }) => {
      if (fix !== undefined) editor?.replace(fix, fix.insert);
    },
  });
  document.body.dataset["judged"] = String(verdict.id);
}

/** Puts the choices into a list and keeps what was chosen, or takes the first. */
function offer(select: HTMLSelectElement, values: readonly string[], chosen = select.value): void {
  select.replaceChildren(...values.map((value) => element("option", { value }, value === "" ? "any" : value)));
  select.value = values.includes(chosen) ? chosen : (values[0] ?? "");
}

function showOrg({ versions, dataCenters, modules, label, fault }: Org): void {
  offer(version, versions);
  offer(dataCenter, ["", ...dataCenters]);
  const before = module.value === "" ? "Leads" : module.value;
  module.replaceChildren(...modules.map((name) => element("option", { value: name }, name)));
  module.value = modules.includes(before) ? before : (modules[0] ?? "");
  byId("org").textContent = fault === undefined ? label : `This was not taken. ${fault}`;
  byId("org").classList.toggle("problem", fault !== undefined);
  ask();
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
    if (entry.isFile) files.push(await new Promise((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
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

async function start(): Promise<void> {
  const known = await unpacked(location.hash);
  text = known?.text ?? "";
  if (known !== undefined) {
    offer(version, [known.version ?? ""], known.version);
    offer(dataCenter, [known.dataCenter ?? ""], known.dataCenter);
    operation.value = known.operation ?? "insert";
    module.replaceChildren(element("option", { value: known.module ?? "Leads" }, known.module ?? "Leads"));
  }
  for (const select of [version, dataCenter, module, operation]) select.addEventListener("change", ask);
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
  byId<HTMLInputElement>("files").addEventListener("change", ({ target }) => {
    void take([...((target as HTMLInputElement).files ?? [])]);
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer.items).then(take);
  });
  for (const [id, code] of [
    ["copy-command", commandLine],
    ["copy-test", testCode],
  ] as const) {
    const button = byId(id);
    const label = button.textContent;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(code(text)).then(() => {
        button.textContent = "Copied";
        setTimeout(() => {
          button.textContent = label;
        }, 1500);
      });
    });
  }
  const { createEditor } = await import("./editor.ts");
  editor = createEditor(byId("editor"), text, changed);
  document.body.dataset["ready"] = "yes";
  ask();
}

void start();
