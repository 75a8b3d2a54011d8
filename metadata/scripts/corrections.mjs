// Lays the hand-written corrections over the operations. Each names operations by id and says why and whence.
import { bodies } from "../corrections/bodies.mjs";
import { forms } from "../corrections/forms.mjs";
import { introductions } from "../corrections/introductions.mjs";
import { lists } from "../corrections/lists.mjs";
import { operations as aboutOperations } from "../corrections/operations.mjs";
import { parameters } from "../corrections/parameters.mjs";
import { records } from "../corrections/records.mjs";
import { scopes } from "../corrections/scopes.mjs";
import { VERSIONS } from "./operation.mjs";

/** The operations with every correction applied, in the order of the tables; throws when one is not fit to be applied. */
export function correct(operations) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  for (const correction of [...aboutOperations, ...scopes, ...bodies, ...records, ...parameters, ...lists]) {
    demandSource(correction);
    for (const id of correction.operations) {
      const operation = byId.get(id);
      if (!operation) throw new Error(`A correction names ${id}, which is no operation`);
      apply(correction, operation);
    }
  }
  for (const introduction of introductions) introduce(introduction, operations);
  for (const operation of operations) giveForms(operation);
  return operations.map(inOrder);
}

/** Says which version brought the operations, by id or all of an area; throws where a source has one of them earlier. */
function introduce({ version, source, reason, operations: ids = [], areas = [] }, operations) {
  const found = operations.filter(({ id }) => ids.includes(id) || areas.includes(id.split(".")[0]));
  if (!reason || !source || found.length < ids.length + areas.length)
    throw new Error(`An introduction of ${version} names what is no operation, or has no reason or source`);
  for (const operation of found) {
    if (operation.since !== undefined && VERSIONS.indexOf(operation.since) < VERSIONS.indexOf(version))
      throw new Error(`${operation.id} is known from ${operation.since} on, so ${version} did not bring it`);
    operation.introduced = version;
  }
}

function demandSource(correction) {
  const { operations, reason, source, witnesses = [], thin, query = {}, body } = correction;
  if (!reason || !source) throw new Error(`The correction of ${operations.join(", ")} has no reason or source`);
  const accuses =
    Object.values(query).some((change) => change?.required === "error" || change?.list) ||
    body?.required === "error" ||
    body?.maxItems ||
    body?.itemKeys?.some((key) => key.required === "error");
  if (accuses && thin !== true && witnesses.length < 2)
    throw new Error(`The correction of ${operations.join(", ")} accuses with fewer than two witnesses`);
}

function apply({ set = {}, query = {}, body }, operation) {
  Object.assign(operation, set);
  for (const [name, change] of Object.entries(query)) {
    const place = operation.query.findIndex((parameter) => parameter.name === name);
    if (change === null) operation.query = operation.query.filter((parameter) => parameter.name !== name);
    else if (place === -1) operation.query.push({ name, ...change });
    else operation.query[place] = { ...operation.query[place], ...change };
  }
  if (body === null) delete operation.body;
  else if (body) operation.body = { ...operation.body, ...body };
}

/** How values look, by the parameter's name; a parameter with a closed list needs no form. */
function giveForms(operation) {
  operation.query = operation.query.map((parameter) => {
    const rule = forms.find(
      ({ names, operations, except = [] }) =>
        names.includes(parameter.name) &&
        (operations?.includes(operation.id) ?? true) &&
        !except.includes(operation.id),
    );
    return rule && !parameter.form && (!parameter.list || rule.withList)
      ? { ...parameter, form: rule.form }
      : parameter;
  });
}

/** Keys in the order of the type, `undefined` dropped, so that equal things are printed equal. */
function inOrder({
  id,
  method,
  path,
  kind,
  host,
  since,
  introduced,
  until,
  query,
  oneOf,
  exclusive,
  body,
  records: block,
  modules,
  scopes: rule,
  documentedScopes,
  disputedScopes,
  scopesOfKeys,
  scopeModule,
  coqlIn,
  anonymous,
}) {
  return defined({
    id,
    method,
    path,
    kind,
    host,
    since,
    introduced,
    until,
    oneOf,
    exclusive,
    records: block,
    modules,
    scopes: rule,
    documentedScopes: rule.length > 0 ? documentedScopes : undefined,
    disputedScopes,
    scopesOfKeys,
    scopeModule,
    coqlIn,
    anonymous,
    query: query.map(({ name, required, requiredFrom, since: from, until: to, form, list, seen }) =>
      defined({ name, required, requiredFrom, since: from, until: to, form, list, seen: list ? undefined : seen }),
    ),
    body:
      body &&
      defined({
        key: body.key,
        keyType: body.keyType,
        required: body.required,
        requiredFrom: body.required && body.requiredFrom,
        maxItems: body.maxItems,
        contentTypes: body.contentTypes,
        keys: body.keys,
        itemKeys: body.itemKeys,
      }),
  });
}

function defined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
