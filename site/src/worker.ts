import { judgeText } from "./judge.ts";
import { OwnOrg } from "./own-org.ts";
import type { FromWorker, Question, ToWorker } from "./protocol.ts";

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
    answer({ verdict: await judgeText(next, org) });
    // Messages are handed over between two tasks.
    await new Promise((done) => setTimeout(done));
  }
  isBusy = false;
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
