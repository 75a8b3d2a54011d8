import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { whoseRequests } from "@zoho-preflight/validator/guard";

/** Whose requests a file of mixed traffic holds, by the hosts that we know. */
export const { isZohoCrm, isWebHost } = whoseRequests(catalogue);
