// What a spec needs: test(), expect through node:assert, and the languages.
import { readdirSync, readFileSync } from "node:fs";

export const tests = [];

export function test(name, body) {
  tests.push({ name, body });
}

/** The page's words of a language, so that a spec finds things as a person does: by role and by what it is called. */
export function words(language) {
  const folder = new URL(`../../locales/${language}/`, import.meta.url);
  const texts = Object.assign({}, ...readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"))));
  return (key) => {
    if (!(key in texts)) throw new Error(`no text for ${key}`);
    return texts[key];
  };
}

export const LANGUAGES = ["ja", "en"];
export const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
