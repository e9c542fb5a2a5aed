// The browser's storage for what is not saved yet. What it does not take (it is full, or switched off) is held in memory as
// long as the page lives.

import { tried } from "../tried";

const held = new Map<string, string>();

export function load<T>(key: string): T[] {
  return JSON.parse(held.get(key) ?? tried(() => localStorage.getItem(key), null) ?? "[]") as T[];
}

/** An empty list leaves nothing there. False where it lies in memory only. */
export function store(key: string, list: unknown[]): boolean {
  held.delete(key);
  if (list.length === 0) return tried(() => (localStorage.removeItem(key), true), true);
  const kept = tried(() => (localStorage.setItem(key, JSON.stringify(list)), true), false);
  if (!kept) held.set(key, JSON.stringify(list));
  return kept;
}

export function keys(beginning: string): string[] {
  const stored = tried(() => Object.keys(localStorage), []);
  return [...new Set([...stored, ...held.keys()])].filter((key) => key.startsWith(beginning));
}

/** Whether something would be lost with the page. */
export function isHeld(): boolean {
  return held.size > 0;
}

window.addEventListener("beforeunload", (event) => {
  if (isHeld()) event.preventDefault();
});
