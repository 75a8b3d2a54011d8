import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { LoginFlags } from "./flags.ts";

/** The words of `zoho-preflight login`. */
export const words: CommandWords<keyof LoginFlags> = {
  brief: "Exchange the grant code of a Self Client for the refresh token that pull needs",
  examples: [
    ["self_client.json", "The file that Zoho's API console offers for download"],
    ["", "With ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET and ZOHO_GRANT_CODE"],
    ["self_client.json --print", "Print the refresh token, store nothing"],
  ],
  description: [
    'A Self Client in Zoho\'s API console gives a grant code, which is valid for ten minutes at most and once only. login takes it from the file that the console offers, { "client_id": "…", "client_secret": "…", "code": "…" }, from standard input (-), or from the environment; variables win over the file.',
    "",
    "The accounts servers of Zoho's data centres are asked one after the other until one knows the code; --data-center asks one alone. The refresh token is stored in credentials.json of mode 600 in your configuration folder ($XDG_CONFIG_HOME/zoho-preflight, ~/.config/zoho-preflight, or zoho-preflight in %APPDATA%), never inside a project. pull reads it where neither --credentials nor a variable gives other credentials.",
    "",
    "Exit code: 0 done, 2 nothing was stored.",
  ],
  flags: {
    dataCenter: COMMON.dataCenter,
    accountsUrl: "Address of an accounts server instead of Zoho's own; also ZOHO_ACCOUNTS_URL",
    print: "Print the credentials as JSON on standard output, and store nothing",
    timeout: "Seconds to wait for one answer",
  },
};
