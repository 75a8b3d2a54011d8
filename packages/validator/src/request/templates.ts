import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

/** A place in the tree of templates. `module` and `record` are parameters that take certain text only, `any` takes all. */
export interface TemplateNode {
  /** A literal as the template writes it. */
  readonly written?: string;
  readonly literals: Map<string, TemplateNode>;
  module?: TemplateNode;
  record?: TemplateNode;
  any?: TemplateNode;
  /** Of `any`: what stands here is, or may be, an id. */
  takesIds?: true;
  readonly operations: Operation[];
}

/** Parameters that take names, and no ids. */
const NAMES: ReadonlySet<string> = new Set(["{related_list}", "{feature}", "{function}", "{portal}"]);

/** The templates of a catalogue. */
export interface Templates {
  /** By what stands before the version: `""`, `"bulk"`. */
  readonly roots: ReadonlyMap<string, TemplateNode>;
  readonly reserved: ReadonlySet<string>;
  /** Addresses without a version, in lower case: `"/crm/graphql"`. */
  readonly unversioned: ReadonlyMap<string, readonly Operation[]>;
}

const known = new WeakMap<Catalogue, Templates>();

/** The segments of a template after the version: `["{module}", "upsert"]`. */
export function templateSegments(operation: Operation): readonly string[] {
  let segments = segmentsByOperation.get(operation);
  if (segments === undefined) {
    const [, after = ""] = operation.path.split("{version}");
    segmentsByOperation.set(operation, (segments = after.split("/").filter((part) => part !== "")));
  }
  return segments;
}

const segmentsByOperation = new WeakMap<Operation, readonly string[]>();

/** The templates of a catalogue as a tree, made once. */
export function templatesOf(catalogue: Catalogue): Templates {
  let templates = known.get(catalogue);
  if (templates === undefined) known.set(catalogue, (templates = made(catalogue)));
  return templates;
}

function made({ operations, reserved }: Catalogue): Templates {
  const roots = new Map<string, TemplateNode>();
  const unversioned = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (!operation.path.includes("{version}")) {
      const path = operation.path.toLowerCase();
      unversioned.set(path, [...(unversioned.get(path) ?? []), operation]);
      continue;
    }
    const area = /^\/crm\/([^/{]+)\//.exec(operation.path)?.[1] ?? "";
    let node = child(roots, area);
    for (const part of templateSegments(operation)) {
      if (part === "{module}") node = node.module ??= newNode();
      else if (part === "{id}" || part === "{related_id}") node = node.record ??= newNode();
      else if (part.startsWith("{")) {
        node = node.any ??= newNode();
        if (!NAMES.has(part)) node.takesIds = true;
      } else node = child(node.literals, part.toLowerCase(), part);
    }
    node.operations.push(operation);
  }
  return { roots, reserved: new Set(reserved), unversioned };
}

function child(map: Map<string, TemplateNode>, name: string, written?: string): TemplateNode {
  let node = map.get(name);
  if (node === undefined) map.set(name, (node = newNode(written)));
  return node;
}

function newNode(written?: string): TemplateNode {
  return { literals: new Map(), operations: [], ...(written === undefined ? {} : { written }) };
}
