/** A mistake to try: the text of a request, and the metadata that it takes, by file name. */
export interface Example {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

const files: Readonly<Record<string, string>> = import.meta.glob("../../examples/error-guide/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** One for each of the fifteen codes of Zoho's guide; their requests bring the metadata that they need with them. */
export const examples: readonly Example[] = Object.entries(files).map(([, text]) => {
  const { name } = JSON.parse(text) as { readonly name: string };
  const [code = name, what = ""] = name.split(": ");
  return { code, what, text };
});
