// One line that says what became of what was done.
import { find } from "../dom";

export type Word =
  "waiting" | "unkept" | "merged" | "kept" | "back" | "not" | "newer" | "nothing" | "reason" | "reasoned" |
  "noUp" | "noDown" | "noIn" | "noOut" | "noRoot";

export function say(word: "" | Word): void {
  sayWords(word ? find("#saving")?.dataset[word] ?? "" : "");
}

export function sayWords(words: string): void {
  const line = find("#saving");
  if (line) line.textContent = words;
}
