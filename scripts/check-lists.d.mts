export function checkFolders(root: string): Promise<readonly { readonly stage: string; readonly name: string }[]>;
export function checkLists(root: string): Promise<readonly { readonly file: string; readonly text: string }[]>;
