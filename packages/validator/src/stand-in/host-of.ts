import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

/** The API's host of a data centre, `www.zohoapis.com` where none is named; `sandbox.zohoapis.eu` for a sandbox. */
export function hostOf(
  { dataCenters }: Pick<Catalogue, "dataCenters">,
  {
    dataCenter = "us",
    environment = "production",
  }: { readonly dataCenter?: string | undefined; readonly environment?: string | undefined },
): string {
  const centre = dataCenters.find(({ id }) => id === dataCenter);
  const host =
    environment === "sandbox" ? centre?.sandbox : environment === "developer" ? centre?.developer : centre?.production;
  if (host === undefined) throw new RangeError(`There is no data centre ${dataCenter}`);
  return host;
}
