import { expect } from "vitest";

/** An id, a time and a user as `serve` makes them up. */
export const ID = /^7\d{17}$/;
export const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
export const USER = { name: "Preflight User", id: "700000000000000001" };
/** What it answers to a record that it has stored. */
export const written = (message: string) => ({
  code: "SUCCESS",
  details: {
    Modified_Time: expect.stringMatching(TIME) as string,
    Modified_By: USER,
    Created_Time: expect.stringMatching(TIME) as string,
    id: expect.stringMatching(ID) as string,
    Created_By: USER,
    $approval_state: "approved",
  },
  message,
  status: "success",
});
