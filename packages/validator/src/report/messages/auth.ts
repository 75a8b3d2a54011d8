import type { Sentence } from "../issue.ts";

const FORM = "Send `Authorization: Zoho-oauthtoken <access token>`.";

export const authSentences = {
  "authorization-header": ({ say }) => {
    switch (say["kind"]) {
      case "missing":
        return `There is no Authorization header. ${FORM}`;
      case "bearer":
        return 'The Authorization header says "Bearer"; only "Zoho-oauthtoken" is documented for the CRM API.';
      case "bare":
        return `The Authorization header has no scheme before the token. ${FORM}`;
      case "scheme":
        return `The Authorization header says "${String(say["scheme"])}", Zoho expects "Zoho-oauthtoken". ${FORM}`;
      case "empty":
        return `The Authorization header has no token after "Zoho-oauthtoken". ${FORM}`;
      case "torn":
        return `The access token has a space in it. ${FORM}`;
      default:
        return `The access token expired at ${String(say["expiresAt"])}. Get a new one with the refresh token.`;
    }
  },
} satisfies Record<string, Sentence>;
