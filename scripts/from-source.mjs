import { createServer } from "vite";

/** As vitest.config.ts: the packages' sources, so that no build is needed and no stale one can lie. */
const conditions = ["@zoho-preflight/source", "module", "node", "development|production"];

/** What TypeScript files export: `const [{ order }] = await fromSource("/…/checks/order.ts")`. */
export async function fromSource(...files) {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: [/^@zoho-preflight\//] },
  });
  try {
    const modules = [];
    for (const file of files) modules.push(await server.ssrLoadModule(file));
    return modules;
  } finally {
    await server.close();
  }
}
