import { accountKinds } from "./kinds/account.ts";
import { fieldKinds } from "./kinds/fields.ts";
import { layoutKinds } from "./kinds/layouts.ts";
import { moduleKinds } from "./kinds/modules.ts";
import { optionKinds } from "./kinds/options.ts";
import type { Kind } from "./kinds/kind.ts";

const kinds = { ...moduleKinds, ...fieldKinds, ...optionKinds, ...layoutKinds, ...accountKinds };

/** The name of a kind: `"field-removed"`. Names are public, in `--json`. */
export type ChangeKind = keyof typeof kinds;

/** Every kind of change with its grade, its words and its reason. What is printed and what the documentation lists both come from here. */
export const changeKinds: Readonly<Record<ChangeKind, Kind>> = kinds;
