/** Names that people give to a field, and the fields of Zoho that hold that. */
export interface FieldAlias {
  /** As they are met in code; case, spaces and underscores do not count. */
  readonly names: readonly string[];
  /** api_names, the likeliest first. Those that a module does not have are passed over. */
  readonly fields: readonly string[];
  /** Only in these modules; absent: wherever one of the fields is. */
  readonly modules?: readonly string[];
  /** Where the names come from. */
  readonly source: string;
}

const SALESFORCE = "field names of Salesforce's standard objects";
const HUBSPOT = "property names of HubSpot's contacts and deals";
const FORMS = "names of fields in web forms; the tokens of autocomplete in the HTML standard";
const LABELS = "labels of Zoho's own forms and of its import, which are no api names";
const LOOKUPS = "a lookup of Zoho is named without Id, and takes { id }";

/**
 * What "Did you mean" offers where the spelling is too far off: `Zip` for `Mailing_Zip`. For suggestions only: no verdict rests on it, and a
 * field is offered only when the module's metadata has it.
 */
export const fieldAliases: readonly FieldAlias[] = [
  // Addresses: one in Leads and Vendors, two in Contacts, Accounts and the modules of orders.
  { names: ["Zip", "Zipcode", "Post_Code", "Postal_Code", "Zip_Postal_Code", "Pincode"], fields: ["Zip_Code", "Mailing_Zip", "Billing_Code", "Other_Zip", "Shipping_Code"], source: `${FORMS}; ${HUBSPOT}; ${SALESFORCE}` },
  { names: ["Mailing_Zip_Code", "Mailing_Postal_Code", "Mailing_Code"], fields: ["Mailing_Zip"], source: SALESFORCE },
  { names: ["Other_Zip_Code", "Other_Postal_Code", "Other_Code"], fields: ["Other_Zip"], source: SALESFORCE },
  { names: ["Billing_Zip", "Billing_Zip_Code", "Billing_Postal_Code"], fields: ["Billing_Code"], source: SALESFORCE },
  { names: ["Shipping_Zip", "Shipping_Zip_Code", "Shipping_Postal_Code"], fields: ["Shipping_Code"], source: SALESFORCE },
  { names: ["Street_Address", "Address", "Address_1", "Address_Line_1"], fields: ["Street", "Mailing_Street", "Billing_Street", "Other_Street", "Shipping_Street"], source: `${FORMS}; ${HUBSPOT}` },
  { names: ["Town"], fields: ["City", "Mailing_City", "Billing_City"], source: FORMS },
  { names: ["Province", "Region", "County"], fields: ["State", "Mailing_State", "Billing_State"], source: FORMS },
  { names: ["Country_Code", "Country_Name"], fields: ["Country", "Mailing_Country", "Billing_Country"], source: FORMS },

  // How to reach somebody.
  { names: ["Phone_Number", "Phone_No", "Telephone", "Tel", "Work_Phone", "Business_Phone", "Office_Phone"], fields: ["Phone"], source: FORMS },
  { names: ["Mobile_Phone", "Mobile_Number", "Mobile_No", "Cell", "Cell_Phone"], fields: ["Mobile"], source: `${SALESFORCE}; ${HUBSPOT}` },
  { names: ["Email_Address", "Mail", "Primary_Email", "Work_Email"], fields: ["Email"], source: FORMS },
  { names: ["Url", "Homepage", "Web_Page", "Domain"], fields: ["Website"], source: `${FORMS}; ${HUBSPOT}` },

  // People and companies.
  { names: ["Surname", "Family_Name"], fields: ["Last_Name"], source: FORMS },
  { names: ["Forename", "Given_Name"], fields: ["First_Name"], source: FORMS },
  { names: ["Job_Title", "Position"], fields: ["Designation", "Title"], source: `${LABELS}; ${HUBSPOT}` },
  { names: ["Birthday", "Birth_Date", "Birthdate", "DOB"], fields: ["Date_of_Birth"], source: `${SALESFORCE}; ${FORMS}` },
  { names: ["Company_Name", "Company", "Organization", "Organisation", "Business_Name", "Customer_Name"], fields: ["Company", "Account_Name"], source: `${FORMS}; ${HUBSPOT}` },
  { names: ["Account", "Account_Name"], fields: ["Company"], modules: ["Leads"], source: LABELS },
  { names: ["Employees", "Employee_Count", "Number_of_Employees", "Num_Employees"], fields: ["No_of_Employees", "Employees"], source: `${SALESFORCE}; ${HUBSPOT}` },
  { names: ["Revenue"], fields: ["Annual_Revenue", "Expected_Revenue"], source: HUBSPOT },

  // A record's name is another field in each module; `Full_Name` is put together by Zoho.
  { names: ["Name", "Full_Name", "Lead_Name", "Contact_Name"], fields: ["Last_Name", "First_Name"], modules: ["Leads", "Contacts"], source: LABELS },
  { names: ["Name", "Company_Name"], fields: ["Account_Name"], modules: ["Accounts"], source: LABELS },
  { names: ["Name", "Title", "Opportunity_Name", "Potential_Name"], fields: ["Deal_Name"], modules: ["Deals"], source: `${LABELS}; ${HUBSPOT}; ${SALESFORCE}` },
  { names: ["Name", "Title"], fields: ["Product_Name"], modules: ["Products"], source: LABELS },
  { names: ["Name", "Title"], fields: ["Campaign_Name"], modules: ["Campaigns"], source: LABELS },
  { names: ["Name"], fields: ["Vendor_Name"], modules: ["Vendors"], source: LABELS },
  { names: ["Name", "Title"], fields: ["Price_Book_Name"], modules: ["Price_Books"], source: LABELS },
  { names: ["Name", "Title", "Subject"], fields: ["Event_Title"], modules: ["Events"], source: `${LABELS}; ${SALESFORCE}` },
  { names: ["Name", "Title"], fields: ["Solution_Title"], modules: ["Solutions"], source: LABELS },
  { names: ["Name", "Title", "Task_Name"], fields: ["Subject"], modules: ["Tasks", "Calls", "Cases", "Quotes", "Sales_Orders", "Purchase_Orders", "Invoices"], source: LABELS },
  { names: ["Name", "Title", "Subject"], fields: ["Note_Title"], modules: ["Notes"], source: LABELS },
  { names: ["Body", "Content", "Text", "Note", "Description"], fields: ["Note_Content"], modules: ["Notes"], source: LABELS },

  // Deals and activities.
  { names: ["Close_Date", "Expected_Close_Date"], fields: ["Closing_Date"], source: `${SALESFORCE}; ${HUBSPOT}` },
  { names: ["Stage_Name"], fields: ["Stage"], source: SALESFORCE },
  { names: ["Value", "Deal_Value", "Price"], fields: ["Amount"], modules: ["Deals"], source: LABELS },
  { names: ["Price", "Unit_Cost"], fields: ["Unit_Price", "List_Price"], source: LABELS },
  { names: ["Qty"], fields: ["Quantity"], source: LABELS },
  { names: ["Deadline", "Activity_Date"], fields: ["Due_Date"], source: SALESFORCE },
  { names: ["Start", "Start_Time", "Start_Date", "From"], fields: ["Start_DateTime", "Call_Start_Time"], modules: ["Events", "Calls"], source: LABELS },
  { names: ["End", "End_Time", "End_Date", "To"], fields: ["End_DateTime"], modules: ["Events"], source: LABELS },
  { names: ["Comment", "Comments", "Remarks", "Message", "Notes"], fields: ["Description"], source: FORMS },

  // Lookups.
  { names: ["Owner_Id", "Owner_Name", "Assigned_To", "Assignee", "Record_Owner", "Hubspot_Owner_Id"], fields: ["Owner"], source: `${SALESFORCE}; ${HUBSPOT}` },
  { names: ["Account", "Account_Id", "Company_Id"], fields: ["Account_Name", "What_Id"], source: LOOKUPS },
  { names: ["Contact", "Contact_Id"], fields: ["Contact_Name", "Who_Id"], source: LOOKUPS },
  { names: ["Lead", "Lead_Id"], fields: ["Who_Id", "What_Id"], modules: ["Tasks", "Events", "Calls"], source: LOOKUPS },
  { names: ["Deal", "Deal_Id", "Opportunity_Id"], fields: ["Deal_Name", "Deal_Name__s", "What_Id"], source: LOOKUPS },
  { names: ["Product", "Product_Id"], fields: ["Product_Name"], source: LOOKUPS },
  { names: ["Vendor", "Vendor_Id"], fields: ["Vendor_Name"], source: LOOKUPS },
  { names: ["Campaign", "Campaign_Id"], fields: ["Campaign_Source"], source: LOOKUPS },
  { names: ["Parent_Id", "Parent_Account_Id"], fields: ["Parent_Account"], modules: ["Accounts"], source: LOOKUPS },
  { names: ["Related_To", "Related_Id", "Record_Id"], fields: ["What_Id", "Parent_Id"], modules: ["Tasks", "Events", "Calls", "Notes"], source: LABELS },
];
