/** What the doctor has looked at. */
export type Subject = "token" | "config" | "metadata" | "login" | "scopes";

/** Something that was looked at: that it is well, or what is wrong and what to do next. */
export interface Diagnosis {
  /** `note`: nothing is wrong, and it is worth knowing. */
  readonly level: "ok" | "note" | "warning" | "error";
  readonly about: Subject;
  readonly text: string;
  /** The next command, `zoho-preflight pull`; or what to do where there is none. */
  readonly next?: string;
}
