import { bodies as facts } from "@zoho-preflight/metadata/bodies";

import { bodyKeysBySchema } from "../checks/body/body-keys/by-schema.ts";
import { bodyValues } from "../checks/body/body-values/check.ts";
import { subRequests } from "../checks/body/sub-requests/check.ts";
import { knownModule } from "../checks/module/known-module/check.ts";
import { judgeModulesInBody } from "../checks/module/known-module/in-body.ts";
import { knownRelation } from "../checks/module/known-relation/check.ts";
import { judgeRelationsInBody } from "../checks/module/known-relation/in-body.ts";
import { searchCriteria } from "../checks/params/search-criteria/check.ts";
import { judgeCriteriaInBody } from "../checks/params/search-criteria/in-body.ts";
import { queries } from "../checks/queries.ts";
import { knownFields } from "../checks/record/known-fields/check.ts";
import { judgeFieldsInBody } from "../checks/record/known-fields/in-body.ts";
import { answers } from "./body-answer.ts";
import { judgeNamed } from "./judge-named.ts";
import type { JudgedBodies } from "./judged-bodies.ts";

/** What bodies that hold no records may hold, and what judges them. The facts are parsed when a body is first asked for. */
export const bodies: JudgedBodies = {
  of: (operation) => facts.of(operation),
  answers,
  checks: [
    // A query is a body, and criteria stand in some.
    ...queries.checks.filter(({ name }) => name !== searchCriteria.name),
    subRequests,
    bodyValues,
    bodyKeysBySchema,
    { ...knownModule, readBody: judgeModulesInBody },
    { ...knownRelation, readBody: judgeRelationsInBody },
    { ...searchCriteria, readBody: judgeCriteriaInBody },
    { ...knownFields, readBody: judgeFieldsInBody },
  ],
  judgeNamed,
};
