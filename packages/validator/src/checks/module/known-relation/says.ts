import { didYouMean, quoted } from "../../../report/words.ts";

interface Facts {
  readonly relation: string;
  readonly module: string;
  readonly resource_path_index: number;
}

const none = ({ relation, module }: Facts, names: readonly string[]): string =>
  `${module} has no related list ${quoted(relation)}.${didYouMean(names)}`;

export const says = { misspelt: none, unknown: none };
