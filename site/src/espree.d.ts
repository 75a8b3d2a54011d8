declare module "espree" {
  export function parse(text: string, options: Readonly<Record<string, unknown>>): unknown;
}
