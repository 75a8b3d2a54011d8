import { isObject } from "../is-object.ts";
import { ownAnswer } from "./answer.ts";
import { asked } from "./asked.ts";
import { coqlAnswer } from "./coql-answer.ts";
import { otherAnswer, otherRow } from "./other-answers.ts";
import { RecordAnswers } from "./record-answers.ts";
import { RecordStore } from "./stored/record-store.ts";
import { SettingsAnswers } from "./settings-answers.ts";
import type { Answer } from "./answer.ts";
import type { Incoming } from "./incoming.ts";
import type { OrgMetadata } from "./org-metadata.ts";
import type { SeedRecords } from "./seed-file.ts";
import type { Report } from "@zoho-preflight/validator";

/** The answers of a Zoho that knows only the metadata and what was written in this run. */
export class Answers {
  readonly #store = new RecordStore();
  readonly #records: RecordAnswers;
  readonly #settings: SettingsAnswers;

  /** `isOwn`: the metadata is the org's own and not the standard org's. */
  constructor(metadata: OrgMetadata, isOwn: boolean, seed: SeedRecords = []) {
    for (const [module, records] of seed)
      for (const record of records)
        if (typeof record["id"] === "string") this.#store.put(module, record, record["id"]);
        else this.#store.add(module, record);
    this.#records = new RecordAnswers(this.#store, isOwn);
    this.#settings = new SettingsAnswers(metadata);
  }

  /** Answers a request that Zoho would take. */
  success(incoming: Incoming, report: Report): Answer {
    const question = asked(incoming, report);
    const unknown = report.issues.find(({ check }) => check === "known-endpoint" || check === "allowed-method");
    // Zoho may have added it since: there is no answer to give.
    if (question === undefined && unknown !== undefined)
      return ownAnswer(unknown.check === "known-endpoint" ? 404 : 400, unknown.message);
    if (question === undefined)
      return ownAnswer(
        400,
        "The address contains a placeholder such as {id}, so several calls are possible. Put a value there.",
      );
    if (question.operation.id === "coql.query") return coqlAnswer(question, this.#store);
    // GraphQL is not read here, so nobody can say what it finds.
    if (question.operation.id === "graphql.query")
      return { status: 200, body: { data: {} }, note: "the query was not run" };
    return this.#records.answer(question) ?? this.#settings.answer(question) ?? otherAnswer(question, this.#store);
  }

  /** Gives what undoes all that is written from now on. */
  mark(): () => void {
    return this.#store.mark();
  }

  /** Of a predicted answer in which only some rows are refused, the others are stored and told so. */
  partly(answer: Answer, incoming: Incoming, report: Report): Answer {
    const question = asked(incoming, report);
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
  return isObject(row) && row["status"] === "success";
}
