/* global Response */
// Loaded before the examples of the documentation: what they would send with the platform's fetch goes nowhere.
globalThis.fetch = () => Promise.resolve(Response.json({ data: [{ code: "SUCCESS", status: "success" }] }));
