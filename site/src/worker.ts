import { judgeText } from "./judge.ts";
import { OwnOrg } from "./own-org.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

const org = new OwnOrg();
const answer = (message: FromWorker): void => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  void (async () => {
    if ("take" in data) answer({ org: await org.take(data.take.files) });
    else answer({ verdict: await judgeText(data.ask, org) });
  })();
});
answer({ org: org.shown() });
