// Imports what the command line names, and prints which files became scripts by it, and which other files were looked at.
import fs from "node:fs";
import { Session } from "node:inspector";
import { syncBuiltinESMExports } from "node:module";

const [name] = process.argv.slice(2);

const scripts = [];
const session = new Session();
session.connect();
session.on("Debugger.scriptParsed", ({ params }) => scripts.push(params.url));

const looked = [];
for (const word of ["readFileSync", "openSync", "statSync", "lstatSync", "existsSync", "readdirSync"]) {
  const original = fs[word];
  fs[word] = (...given) => {
    looked.push(String(given[0]));
    return original.apply(fs, given);
  };
}
syncBuiltinESMExports();

// What is loaded already is told at once, what is loaded later as it comes.
session.post("Debugger.enable");
scripts.length = 0;
await import(name);
session.disconnect();

const isCode = (file) => /\.[cm]?js$|[\\/]package\.json$/.test(file);
console.log(JSON.stringify({ scripts: scripts.filter((url) => url.startsWith("file:") || isCode(url)), looked: looked.filter((file) => !isCode(file)) }));
