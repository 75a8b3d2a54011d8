export const says = {
  unreadable: () =>
    'This is not a request. Give an object with a url, such as { method: "GET", url: "https://www.zohoapis.com/crm/v8/Leads?fields=id" }.',
};
