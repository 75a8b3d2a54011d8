import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";

/** A row that a query lists. */
export interface Violation {
  readonly key: number;
  readonly field: string;
  readonly code: string | null;
  readonly effect: string;
  readonly severity: string;
  readonly check: string;
}

/** What is put into a column; a text that its type reads. */
type Value = string | null;

/** A database in this process. */
export interface Engine {
  readonly dialect: "duckdb" | "postgres";
  /** Makes the table anew, `{ key: "integer", Last_Name: "text" }`, and fills it. */
  readonly fill: (
    table: string,
    columns: Readonly<Record<string, string>>,
    rows: readonly (readonly Value[])[],
  ) => Promise<void>;
  readonly run: (query: string) => Promise<readonly Violation[]>;
  readonly close: () => Promise<void>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function created(table: string, columns: Readonly<Record<string, string>>): string {
  const list = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  return `CREATE TABLE ${quoted(table)} (${list.join(", ")})`;
}

const plain = (row: Violation): Violation => ({ ...row, key: Number(row.key) });

export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    fill: async (table, columns, rows) => {
      await connection.run(`DROP TABLE IF EXISTS ${quoted(table)}`);
      await connection.run(created(table, columns));
      const types = Object.values(columns);
      const holders = types.map((type, index) => `CAST($${index + 1} AS ${type})`);
      const insert = await connection.prepare(`INSERT INTO ${quoted(table)} VALUES (${holders.join(", ")})`);
      for (const row of rows) {
        row.forEach((value, index) => {
          if (value === null) insert.bindNull(index + 1);
          else insert.bindVarchar(index + 1, value);
        });
        await insert.run();
      }
    },
    run: async (query) => {
      const reader = await connection.runAndReadAll(query);
      return (reader.getRowObjectsJson() as unknown as Violation[]).map(plain);
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await Promise.resolve();
    },
  };
}

export async function postgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    dialect: "postgres",
    fill: async (table, columns, rows) => {
      await database.exec(`DROP TABLE IF EXISTS ${quoted(table)}`);
      await database.exec(created(table, columns));
      const types = Object.values(columns);
      const holders = types.map((type, index) => `CAST($${index + 1}::text AS ${type})`);
      for (const row of rows)
        await database.query(`INSERT INTO ${quoted(table)} VALUES (${holders.join(", ")})`, [...row]);
    },
    run: async (query) => (await database.query<Violation>(query)).rows.map(plain),
    close: () => database.close(),
  };
}
