// What an operation does to records. Everything not named here reads (GET) or acts.

const about = (module, operations, kind, more = {}) => ({
  operations,
  reason: "its body is an array of records",
  source: "v7 documentation, records, notes, appointments, services",
  set: { kind, records: { module, ...more } },
});

const inPath = { idInPath: true };

export const records = [
  about("{module}", ["records.insert"], "create"),
  about("{module}", ["records.update"], "update"),
  about("{module}", ["records.update_one"], "update", inPath),
  about("{module}", ["records.upsert"], "upsert"),
  about("Notes", ["notes.insert"], "create"),
  about("Notes", ["notes.update"], "update"),
  about("Notes", ["notes.update_one"], "update", inPath),
  about("Notes", ["record_notes.insert"], "create", { underParent: true }),
  about("Notes", ["record_notes.update"], "update", { underParent: true }),
  about("Notes", ["record_notes.update_one"], "update", { idInPath: true, underParent: true }),
  about("Appointments__s", ["appointments.insert"], "create"),
  about("Appointments__s", ["appointments.update"], "update"),
  about("Appointments__s", ["appointments.update_one"], "update", inPath),
  about("Services__s", ["services.insert"], "create"),
  about("Services__s", ["services.update"], "update"),
  about("Services__s", ["services.update_one"], "update", inPath),
  about("Appointments_Rescheduled_History__s", ["rescheduled_history.insert"], "create"),
  about("Appointments_Rescheduled_History__s", ["rescheduled_history.update"], "update"),
  about("Appointments_Rescheduled_History__s", ["rescheduled_history.update_one"], "update", inPath),
  {
    operations: [
      "records.delete",
      "records.delete_one",
      "notes.delete",
      "notes.delete_one",
      "record_notes.delete",
      "record_notes.delete_one",
      "appointments.delete",
      "appointments.delete_one",
      "services.delete",
      "services.delete_one",
      "rescheduled_history.delete_one",
    ],
    reason: "it deletes records",
    source: "v7 documentation, delete records",
    set: { kind: "delete" },
  },
];
