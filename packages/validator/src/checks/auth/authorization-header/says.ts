const FORM = "Send `Authorization: Zoho-oauthtoken <access token>`.";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The Authorization header is Zoho-oauthtoken (or Bearer) and a token that is still valid",
  source:
    "Kaizen #25, 2.a and 2.c; OAuth pages of v2 to v8; Zoho's accounts pages, which give Bearer too; a recorded probe without credentials (v8)",
};

export const says = {
  missing: () => `The Authorization header is missing. ${FORM}`,
  withoutScheme: () => `The Authorization header has no scheme before the token. ${FORM}`,
  otherScheme: ({ scheme }: { scheme: string }) =>
    `The Authorization header says "${scheme}"; Zoho expects "Zoho-oauthtoken". ${FORM}`,
  withoutToken: () => `The Authorization header has no token behind its scheme. ${FORM}`,
  spaceInToken: () => `The access token contains a space. ${FORM}`,
  neverAToken: ({ given }: { given: string }) =>
    `"${given}" is not an access token; a variable had no value when the header was made. ${FORM}`,
  notFilledIn: ({ given }: { given: string }) => `"${given}" stands where the access token belongs. ${FORM}`,
  expired: ({ expiresAt }: { expiresAt: string }) =>
    `The access token expired at ${expiresAt}. Get a new one with the refresh token.`,
};
