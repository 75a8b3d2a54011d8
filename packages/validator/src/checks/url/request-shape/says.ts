/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The request is an object with a url",
  source: "the validator's own contract",
};

export const says = {
  unreadable: () =>
    'This is not a request. Give an object with a url, such as { method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads?fields=id" }.',
};
