import { isRaw } from "../snapshot/shape.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { demandKnownKeys, OptionFault } from "./forms.ts";
import { rowsAt } from "./table.ts";
import { writtenForm } from "./written-form.ts";

/**
 * The configuration in the parsed JSON of a `zoho-preflight.json`. A key `$schema` is passed over; check names under `severity` are left to
 * `createPreflight`, which knows the checks.
 *
 * @throws {ConfigError} about the first key that is unknown or has a value it cannot have
 */
export function readConfig(json: unknown, file: string): Config {
  const read = <T>(key: string, value: () => T): T => {
    try {
      return value();
    } catch (error) {
      if (!(error instanceof OptionFault)) throw error;
      const { path, expected, found, advice } = error;
      throw new ConfigError({ file, key: [...(key === "" ? [] : [key]), ...path].join("."), expected, found, advice });
    }
  };
  const options = rowsAt("zoho-preflight.json");
  const given = read("", () => {
    if (!isRaw(json)) throw new OptionFault(json, 'an object, { "metadata": "./zoho-metadata" }');
    demandKnownKeys(
      Object.keys(json),
      options.map(({ name }) => name),
      ["$schema"],
    );
    return json;
  });
  const config: Record<string, unknown> = {};
  for (const { name, form } of options)
    if (Object.hasOwn(given, name))
      config[name] = read(name, () => writtenForm({ name, form }).read(given[name], { isFile: true }));
  return config;
}
