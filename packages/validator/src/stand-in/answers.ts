import { isRaw } from "../snapshot/shape.ts";
import { ownAnswer } from "./answer.ts";
import { questionOf } from "./question.ts";
import { coqlAnswer } from "./coql-answer.ts";
import { otherAnswer, otherRow } from "./other-answers.ts";
import { RecordAnswers } from "./record-answers.ts";
import { RecordStore } from "./stored/record-store.ts";
import { SettingsAnswers } from "./settings-answers.ts";
import type { Reply } from "./answer.ts";
import type { Question } from "./question.ts";
import type { Caller } from "./caller.ts";
import type { Incoming } from "./incoming.ts";
import type { OrgMetadata } from "../snapshot/saved-answers.ts";
import type { SeedRecords } from "./seed-records.ts";
import type { Report } from "../report/report.ts";

/** The answers of a Zoho that knows only the metadata and what was written in this run. */
export class Answers {
  readonly #store = new RecordStore();
  readonly #records: RecordAnswers;
  readonly #settings: SettingsAnswers;
  /** By operation, for those that are about many modules or none. */
  readonly #queries: Readonly<Record<string, (question: Question) => Reply>>;

  /** `isOwn`: the metadata is the org's own and not the standard org's. */
  constructor(metadata: OrgMetadata, isOwn: boolean, caller: Caller, seed: SeedRecords = []) {
    for (const [module, records] of seed)
      for (const record of records)
        if (typeof record["id"] === "string") this.#store.put(module, record, record["id"]);
        else this.#store.add(module, record);
    this.#records = new RecordAnswers(this.#store, isOwn);
    this.#settings = new SettingsAnswers(metadata);
    this.#queries = {
      "coql.query": (question) => coqlAnswer(question, this.#store, caller),
      // GraphQL is not read here, so nobody can say what it finds.
      "graphql.query": () => ({ status: 200, body: { data: {} }, note: "the query was not run" }),
    };
  }

  /** Answers a request that Zoho would take. */
  success(incoming: Incoming, report: Report): Reply {
    const question = questionOf(incoming, report);
    const unknown = report.issues.find(({ check }) => check === "known-endpoint" || check === "allowed-method");
    // Zoho may have added it since: there is no answer to give.
    if (question === undefined && unknown !== undefined)
      return ownAnswer(unknown.check === "known-endpoint" ? 404 : 400, unknown.message);
    if (question === undefined)
      return ownAnswer(
        400,
        "The address contains a placeholder such as {id}, so several calls are possible. Put a value there.",
      );
    return (
      this.#queries[question.operation.id]?.(question) ??
      this.#records.answer(question) ??
      this.#settings.answer(question) ??
      otherAnswer(question, this.#store)
    );
  }

  /** Gives what undoes all that is written from now on. */
  mark(): () => void {
    return this.#store.mark();
  }

  /** Of a predicted answer in which only some rows are refused, the others are stored and told so. */
  partly(answer: Reply, incoming: Incoming, report: Report): Reply {
    const question = questionOf(incoming, report);
    if (question === undefined || answer.status !== 207 || typeof answer.body !== "object" || answer.body === null)
      return answer;
    const write = this.#records.writer(question);
    const told = (row: unknown, index: number): unknown =>
      isSuccess(row) ? (write?.(index) ?? otherRow(question, this.#store, index) ?? row) : row;
    const body = Object.entries(answer.body).map(([key, rows]: [string, unknown]) => [
      key,
      Array.isArray(rows) ? rows.map(told) : rows,
    ]);
    return { ...answer, body: Object.fromEntries(body) as unknown };
  }
}

function isSuccess(row: unknown): boolean {
  return isRaw(row) && row["status"] === "success";
}
