import { WordList } from "./word-list.ts";

/** Lists that were searched, and how long they were then. */
const searched = new WeakMap<readonly string[], { readonly length: number; readonly words: WordList }>();

/**
 * The names nearest to a misspelt one, best first, at most `most`: `nearest("Last_Nme", ["Last_Name", "First_Name"])` is `["Last_Name"]`.
 * Case, spaces and underscores count little; a name that is the end or a part of another one is near (`Duration`, `Call_Duration`). Empty when nothing is near.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  return wordsOf(candidates).best(name, most);
}

function wordsOf(candidates: Iterable<string>): WordList {
  if (!Array.isArray(candidates)) return new WordList(candidates);
  const list = candidates as readonly string[];
  const known = searched.get(list);
  if (known?.length === list.length) return known.words;
  const words = new WordList(list);
  searched.set(list, { length: list.length, words });
  return words;
}
