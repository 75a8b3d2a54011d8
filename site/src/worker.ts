import { judgeText } from "./judge.ts";
import { OwnOrg } from "./own-org.ts";
import type { FromWorker, Question, ToWorker, Verdict } from "./protocol.ts";

const org = new OwnOrg();
const answer = (message: FromWorker): void => {
  self.postMessage(message);
};

let waiting: Question | undefined;
let isBusy = false;

/** Judges what was asked last: while one text is judged, several may come, and only the newest is of interest. */
async function judgeWaiting(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let next = waiting; next !== undefined; next = waiting) {
    waiting = undefined;
    answer({ verdict: await judgeText(next, org).catch((error: unknown) => notLoaded(next, error)) });
    // Messages are handed over between two tasks.
    await new Promise((done) => setTimeout(done));
  }
  isBusy = false;
}

/** What is loaded when a text first needs it did not come: no network, or the page has been renewed. The next text is judged all the same. */
function notLoaded({ id }: Question, error: unknown): Verdict {
  const why = error instanceof Error ? error.message : String(error);
  const text = `This was not judged: a part of the page could not be loaded (${why}). Load the page again`;
  return { id, kind: "", requests: [], more: 0, others: 0, problems: [{ text }], took: 0 };
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if ("take" in data)
    void org.take(data.take.files).then((shown) => {
      answer({ org: shown });
    });
  else {
    waiting = data.ask;
    void judgeWaiting();
  }
});
answer({ org: org.shown() });
