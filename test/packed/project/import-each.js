// Imports what the command line names, one after another, and prints what came of each: { "zod": "works" } or the error's code.
const results = {};
for (const name of process.argv.slice(2)) {
  try {
    results[name] = Object.keys(await import(name)).length > 0 ? "works" : "exports nothing";
  } catch (error) {
    results[name] = error.code ?? String(error);
  }
}
console.log(JSON.stringify(results));
