export const URL_V8: string;
export function records(count: number): object;
export function keys(count: number): object;
export function rows(count: number): object;
export function parameters(count: number): object;
export function criteria(count: number): object;
export function query(count: number): object;
export function email(count: number): object;
export function sameIds(count: number): object;
