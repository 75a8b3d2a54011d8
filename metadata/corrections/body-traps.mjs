// Keys of bodies that look required and are not, or that nobody here can judge, although a source says so. A path is one of the schema:
// `users[].role`. "optional" (unless said otherwise): never missed; "any": of any type; "new": names nothing that
// is there before; "leave": what stands there is not judged by the schema.

export const bodyTraps = [
  {
    operations: ["modules.create", "modules.update", "modules.update_one", "profiles.update_one", "profiles.clone"],
    keys: [
      ["modules[].api_name", "new"],
      ["profiles[].permissions_details[].module", "new"],
    ],
    reason: "the name that the module gets; permissions also name what is no module",
    source: "v8 documentation, create modules; Profiles API",
  },
  {
    operations: ["shares.create", "shares.update"],
    keys: [["share[].shared_with"], ["share[].type"]],
    reason: "bodies of v2 to v7 have `user`, and no `type`",
    source: "SDK samples, share records",
  },
  {
    operations: ["notifications.patch"],
    keys: [["watch"], ["channel_id"], ["events"], ["notify_url"], ["watch[].notify_url"], ["watch[].events"]],
    reason:
      "documentation and SDKs send `watch`, the v8 page the keys at the root: both are right; a published v5 call does without the rest",
    source: "v8 documentation, update specific details; SDK samples",
  },
  {
    operations: [
      "modules.update",
      "modules.update_one",
      "related.update",
      "related.update_one",
      "holidays.update",
      "holidays.update_one",
      "portal_user_types.update_one",
    ],
    keys: [
      ["modules[].profiles"],
      ["data[].list_price"],
      ["holidays[].name"],
      ["holidays[].date"],
      ["holidays[].type"],
      ["holidays[].shift_hour"],
      ["user_type[].name"],
      ["user_type[].modules"],
      ["user_type[].personality_module"],
    ],
    reason: "an update holds what changes",
    source: "published bodies",
  },
  {
    operations: ["users.update", "users.create"],
    keys: [["users[].id"], ["users[].last_name"]],
    reason: "the good body of the same page has none",
    source: "v8 examples, create and update users",
  },
  {
    operations: ["leads.convert"],
    keys: [["data[].Deals.Pipeline"]],
    reason: "needed only in orgs with pipelines",
    source: "v7 documentation, convert lead",
  },
  {
    operations: ["bulk_read.create"],
    keys: [["query.module"], ["query.module.api_name"]],
    reason: "a page_token alone fetches the next set, and older samples name the module as text",
    source: "v7 documentation, bulk read",
  },
  {
    operations: ["bulk_write.create"],
    keys: [["resource[].file_names"], ["callback.method"], ["resource[].type"]],
    reason: "published jobs do without",
    source: "v7 documentation, bulk write; SDK samples",
  },
  {
    operations: ["records.change_owner", "records.change_owner_one"],
    keys: [["ids"], ["owner"]],
    reason: "the deprecated query parameters do instead",
    source: "v7 documentation, change owner",
  },
  {
    operations: ["tags.add", "tags.add_one", "tags.remove", "tags.remove_one"],
    keys: [["tags"], ["ids"]],
    reason: "v2 sends tag_names, ids and over_write in the query",
    source: "v2 documentation, add tags",
  },
  {
    operations: ["emails.associate"],
    keys: [["data"]],
    reason: "documentation and SDK send `Emails`",
    source: "v7 documentation, associate emails",
  },
  {
    operations: ["users.transfer_one", "users.transfer_and_delete", "users.transfer_and_delete_one", "users.transfer"],
    keys: [
      ["transfer[].move_subordinate", "any"],
      ["transfer_and_delete[].move_subordinate", "any"],
    ],
    reason: "true, or the user who takes the subordinates",
    source: "SDK samples, transfer users; second OpenAPI file",
  },
  {
    operations: ["blueprint.update"],
    keys: [
      ["blueprint[].data"],
      ["transitions", "leave"],
      ["process_info", "leave"],
      ["blueprint[].transitions", "leave"],
      ["blueprint[].process_info", "leave"],
    ],
    reason: "the answer's model reused for the request",
    source: "first OpenAPI file",
  },
  {
    operations: ["coql.query", "composite.execute"],
    keys: [["select_query"]],
    reason: "the check of queries asks for it",
    source: "checks of this project",
  },
];
