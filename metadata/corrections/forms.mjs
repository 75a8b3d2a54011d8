// How the value of a parameter must look, by its name. The first rule that fits counts.

export const forms = [
  { names: ["ids"], form: "ids", source: "error guide, 1.b: long integers with commas, no quotes; v7 documentation" },
  {
    names: ["cvid", "territory_id", "layout_id"],
    form: "id",
    source: "v7 documentation (long); OpenAPI files (int64)",
  },
  {
    names: [
      "transfer_to",
      "transfer_to_id",
      "transfer_To",
      "job_id",
      "owner_id",
      "user_id",
      "user_type_id",
      "picklist_value_id",
      "shift_id",
      "sharedTo",
      "webhook_id",
      "record_id",
      "channel_id",
      "fields_attachment_id",
    ],
    form: "id",
    source: "OpenAPI files (int64, long), v7 documentation",
  },
  {
    names: ["pipeline", "stage"],
    operations: ["layouts.delete_one"],
    form: "id",
    source: "OpenAPI files (int64)",
  },
  { names: ["page", "per_page"], form: "integer", source: "v7 documentation; OpenAPI files" },
  {
    names: ["fields"],
    form: "fields",
    except: ["cadences.list", "apis.list"],
    source: "v7 documentation, get records: api names with commas; v8 examples",
  },
  {
    names: ["sort_by"],
    form: "field",
    // Until the version that closes the list, any field.
    withList: true,
    operations: ["records.list", "records.search", "records.bulk_search", "related.list"],
    source: "v2 documentation, get records; OpenAPI files, searchRecords",
  },
  {
    names: ["include_child", "wf_trigger", "over_write", "delete_previous_forecasts"],
    form: "boolean",
    source: "v7 documentation: true or false; OpenAPI files",
  },
  {
    names: ["module", "related_module"],
    form: "module",
    except: ["tags.add", "tags.remove"],
    source: "error guide, 1.a: the module name in the address or in the parameter",
  },
  {
    names: ["criteria"],
    form: "criteria",
    operations: ["records.search", "records.count", "records.bulk_search"],
    source: "v7 documentation, search records",
  },
];
