/** What is neither a letter nor a digit: `client_secret`, `client-secret`, `clientSecret` and `auth[clientSecret]` are one name. */
const BETWEEN = /[^a-z0-9]+/g;

/** Parts of folded names that say that the value is a secret, wherever they stand in the name: `stripeSecretKey`, `old_password_2`. */
const ANYWHERE =
  "accesskey|accesstoken|apikey|authkey|authorization|authtoken|bearertoken|clientassertion|codeverifier|cookie|credential|csrftoken|devicetoken|encryptionkey|granttoken|hmackey|idtoken|licensekey|masterkey|passcode|passphrase|passw|privatekey|refreshtoken|samlassertion|samlresponse|secret|sessionid|sessionkey|sessiontoken|sharedkey|signingkey|subscriptionkey|webhookkey|xsrftoken";
/** Ends of such names. */
const ENDS =
  "authcode|devicecode|grantcode|jwt|mfacode|otp|otpcode|pwd|securitycode|sessid|token|tokens|verificationcode";
/** Such names, in full: too short to be looked for in others. */
const WHOLE = "auth|bearer|cvc|cvv|iamcsr|pass|sid|totp|zcsr";
/** What has such a part and is none: a secretary, the place in a list of records. */
const INNOCENT = "secretar|pagetoken$|synctoken$|(?:is|has)(?:token|password|secret|cookie)";

const PARTS = new RegExp(`${ANYWHERE}|(?:${ENDS})\\d*$`);
const NO_SECRET = new RegExp(INNOCENT);
const SHORT = new RegExp(`^(?:${WHOLE})$`);

/** Nothing longer is a name; a key of megabytes is not looked through. */
const LONGEST = 100;
/** Names that are kept with their answer. */
const MOST_KEPT = 10_000;
const kept = new Map<string, boolean>();
const keptExchanges = new Map<string, boolean>();

/** Whether what stands under a name of a query, a body or a header is a secret, however the name is written: `client_secret`, `Client-Secret`. */
export function isSecretName(name: string): boolean {
  return name.length <= LONGEST && remembered(kept, name, isSecret);
}

function isSecret(folded: string): boolean {
  return SHORT.test(folded) || (PARTS.test(folded) && !NO_SECRET.test(folded));
}

/** What a test of the folded name says; the same names come again and again. */
function remembered(kept: Map<string, boolean>, name: string, test: (folded: string) => boolean): boolean {
  let is = kept.get(name);
  if (is === undefined) {
    is = test(folded(name));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, is);
  }
  return is;
}

/** Headers have no other values that are named so: `X-Session`, `X-Zoho-Signature`. */
const SECRET_HEADER = /token|session|signature|csrf|xsrf|auth$/;

/** Whether the value of a header must not be shown: `isSecretHeader("Authorization")`. */
export function isSecretHeader(name: string): boolean {
  return isSecretName(name) || (name.length <= LONGEST && SECRET_HEADER.test(folded(name)));
}

/** Names that stand beside `code` when it is the grant code of an OAuth exchange; elsewhere a `code` is Zoho's answer, or a field. */
const EXCHANGE = /^(?:granttype|clientid|redirecturi|responsetype)$/;

function isExchange(folded: string): boolean {
  return EXCHANGE.test(folded);
}

/** Whether a `code` beside these names is a grant code. */
export function nameAnExchange(names: Iterable<string>): boolean {
  for (const name of names) if (name.length <= LONGEST && remembered(keptExchanges, name, isExchange)) return true;
  return false;
}

/** Whether a name is `code`, which is a secret in some company only. */
export function isCode(name: string): boolean {
  return name.length === 4 && name.toLowerCase() === "code";
}

function folded(name: string): string {
  return name.toLowerCase().replace(BETWEEN, "");
}
