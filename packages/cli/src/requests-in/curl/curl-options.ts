/** What an option of curl means for the request; `skip` takes a value that does not matter here. */
export type CurlOption =
  | "method"
  | "header"
  | "data"
  | "raw"
  | "urlencode"
  | "json"
  | "form"
  | "form-text"
  | "url"
  | "query"
  | "get"
  | "head"
  | "upload"
  | "user"
  | "bearer"
  | "config"
  | "next"
  | "skip";

/** Long options that matter, and all that take a value, so that a value is never taken for a URL. Source: curl's manual page, 8.x. */
const LONG: Readonly<Record<string, CurlOption>> = {
  request: "method",
  header: "header",
  data: "data",
  "data-ascii": "data",
  "data-binary": "data",
  "data-raw": "raw",
  "data-urlencode": "urlencode",
  json: "json",
  form: "form",
  "form-string": "form-text",
  url: "url",
  "url-query": "query",
  get: "get",
  head: "head",
  "upload-file": "upload",
  user: "user",
  "oauth2-bearer": "bearer",
  config: "config",
  next: "next",
};

const SKIPPED = new Set(
  (
    "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves delegation " +
    "dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout ftp-account ftp-method ftp-port haproxy-clientip " +
    "happy-eyeballs-timeout-ms help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options " +
    "mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy output output-dir parallel-max pass pinnedpubkey postquote preproxy prequote proto proto-default " +
    "proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey " +
    "proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer request-target resolve " +
    "retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize " +
    "time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket user-agent variable vlan-priority write-out"
  ).split(" "),
);

const SHORT: Readonly<Record<string, CurlOption>> = {
  X: "method",
  H: "header",
  d: "data",
  F: "form",
  G: "get",
  I: "head",
  T: "upload",
  u: "user",
  K: "config",
  ":": "next",
};
const SHORT_SKIPPED = new Set("ACDEPQUYbcehmortwxyz");

/** Options without a value; all others that are named here have one. */
const FLAGS: ReadonlySet<CurlOption> = new Set<CurlOption>(["get", "head", "next"]);

/** What a long option (`--header`, without the dashes) means; undefined for a flag that says nothing about the request. */
export function longOption(name: string): CurlOption | undefined {
  return Object.hasOwn(LONG, name) ? LONG[name] : SKIPPED.has(name) ? "skip" : undefined;
}

/** The same for a letter behind one dash. */
export function shortOption(letter: string): CurlOption | undefined {
  return Object.hasOwn(SHORT, letter) ? SHORT[letter] : SHORT_SKIPPED.has(letter) ? "skip" : undefined;
}

export function takesValue(option: CurlOption): boolean {
  return !FLAGS.has(option);
}
