import type { FieldAlias } from "./types.ts";

/**
 * What "Did you mean" offers where the spelling is too far off: `Zip` for `Mailing_Zip`. For suggestions only: no verdict rests on it, and a
 * field is offered only when the module's metadata has it.
 *
 * Where the names come from: web forms and the tokens of autocomplete in the HTML standard; the fields of Salesforce's standard objects
 * (`PostalCode`, `MobilePhone`, `CloseDate`, `OwnerId`) and the properties of HubSpot (`zip`, `jobtitle`, `hubspot_owner_id`), from which data
 * is moved; labels of Zoho's own forms, which are not API names. A line is names, fields and modules, with spaces between.
 */
export const fieldAliases: readonly FieldAlias[] = [
  // Addresses: one in Leads and Vendors, two in Contacts, Accounts and the modules of orders. Forms, HubSpot, Salesforce.
  line(
    "Zip Zipcode Post_Code Postal_Code Zip_Postal_Code Pincode",
    "Zip_Code Mailing_Zip Billing_Code Other_Zip Shipping_Code",
  ),
  line("Mailing_Zip_Code Mailing_Postal_Code Mailing_Code", "Mailing_Zip"),
  line("Other_Zip_Code Other_Postal_Code Other_Code", "Other_Zip"),
  line("Billing_Zip Billing_Zip_Code Billing_Postal_Code", "Billing_Code"),
  line("Shipping_Zip Shipping_Zip_Code Shipping_Postal_Code", "Shipping_Code"),
  line(
    "Street_Address Address Address_1 Address_Line_1",
    "Street Mailing_Street Billing_Street Other_Street Shipping_Street",
  ),
  line("Town", "City Mailing_City Billing_City"),
  line("Province Region County", "State Mailing_State Billing_State"),
  line("Country_Code Country_Name", "Country Mailing_Country Billing_Country"),

  // How to reach somebody. Forms, Salesforce, HubSpot.
  line("Phone_Number Phone_No Telephone Tel Work_Phone Business_Phone Office_Phone", "Phone"),
  line("Mobile_Phone Mobile_Number Mobile_No Cell Cell_Phone", "Mobile"),
  line("Email_Address Mail Primary_Email Work_Email", "Email"),
  line("Url Homepage Web_Page Domain", "Website"),

  // People and companies. Forms, Salesforce, HubSpot.
  line("Surname Family_Name", "Last_Name"),
  line("Forename Given_Name", "First_Name"),
  line("Job_Title Position", "Designation Title"),
  line("Birthday Birth_Date DOB", "Date_of_Birth"),
  line("Company_Name Company Organization Organisation Business_Name Customer_Name", "Company Account_Name"),
  line("Account Account_Name", "Company", "Leads"),
  line("Employees Employee_Count Number_of_Employees Num_Employees", "No_of_Employees Employees"),
  line("Revenue", "Annual_Revenue Expected_Revenue"),

  // A record's name is another field in each module, and `Full_Name` is put together by Zoho. Labels, Salesforce, HubSpot.
  line("Name Full_Name Lead_Name Contact_Name", "Last_Name First_Name", "Leads Contacts"),
  line("Name Company_Name", "Account_Name", "Accounts"),
  line("Name Title Opportunity_Name Potential_Name", "Deal_Name", "Deals"),
  line("Name Title", "Product_Name", "Products"),
  line("Name Title", "Campaign_Name", "Campaigns"),
  line("Name", "Vendor_Name", "Vendors"),
  line("Name Title", "Price_Book_Name", "Price_Books"),
  line("Name Title Subject", "Event_Title", "Events"),
  line("Name Title", "Solution_Title", "Solutions"),
  line("Name Title Task_Name", "Subject", "Tasks Calls Cases Quotes Sales_Orders Purchase_Orders Invoices"),
  line("Name Title Subject", "Note_Title", "Notes"),
  line("Body Content Text Note Description", "Note_Content", "Notes"),

  // Deals and activities. Labels, Salesforce, HubSpot.
  line("Close_Date Expected_Close_Date", "Closing_Date"),
  line("Stage_Name", "Stage"),
  line("Value Deal_Value Price", "Amount", "Deals"),
  line("Price Unit_Cost", "Unit_Price List_Price"),
  line("Qty", "Quantity"),
  line("Deadline Activity_Date", "Due_Date"),
  line("Start Start_Time Start_Date From", "Start_DateTime Call_Start_Time", "Events Calls"),
  line("End End_Time End_Date To", "End_DateTime", "Events"),
  line("Comment Comments Remarks Message Notes", "Description"),

  // Lookups: those of Zoho are named without Id, and take `{ id }`. Salesforce, HubSpot.
  line("Owner_Id Owner_Name Assigned_To Assignee Record_Owner Hubspot_Owner_Id", "Owner"),
  line("Account Account_Id Company_Id", "Account_Name What_Id"),
  line("Contact Contact_Id", "Contact_Name Who_Id"),
  line("Lead Lead_Id", "Who_Id What_Id", "Tasks Events Calls"),
  line("Deal Deal_Id Opportunity_Id", "Deal_Name Deal_Name__s What_Id"),
  line("Product Product_Id", "Product_Name"),
  line("Vendor Vendor_Id", "Vendor_Name"),
  line("Campaign Campaign_Id", "Campaign_Source"),
  line("Parent_Id Parent_Account_Id", "Parent_Account", "Accounts"),
  line("Related_To Related_Id Record_Id", "What_Id Parent_Id", "Tasks Events Calls Notes"),
];

/* @__NO_SIDE_EFFECTS__ */ function line(names: string, fields: string, modules?: string): FieldAlias {
  return {
    names: names.split(" "),
    fields: fields.split(" "),
    ...(modules === undefined ? {} : { modules: modules.split(" ") }),
  };
}
