// The browser at the desk: one launch helper, one sign-in, pages by language and size, and what every test must not find.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { SIZES, words } from "./test.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
}

export class Desk {
  #browser;
  #cookies = null;
  #open = [];
  #complaints = [];

  static async open(server, shots) {
    const desk = new Desk();
    desk.#browser = await launch();
    desk.server = server;
    desk.shots = shots;
    return desk;
  }

  close() {
    return this.#browser.close();
  }

  /** A page of a person who is not signed in. */
  async stranger(options = {}) {
    const context = await this.#browser.newContext({ viewport: SIZES.wide, baseURL: this.server.staff, locale: "ja-JP", timezoneId: "Asia/Tokyo", ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on("pageerror", (error) => this.#complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // The policy's refusals and missing files are told here; a refused request of a test (4xx) is that test's business.
      const text = message.text();
      if (message.type() === "error" && !text.startsWith("Failed to load resource")) this.#complaints.push(`${page.url()}: ${text}`);
    });
    this.#open.push(context);
    return page;
  }

  /** A page of the administrator, in a language. The one-time link is used once; later pages take its session along. */
  async signIn(language = "ja", options = {}) {
    if (!this.#cookies) {
      const first = await this.stranger();
      await this.useLink(first);
      this.#cookies = await first.context().cookies();
    }
    const page = await this.stranger(options);
    await page.context().addCookies(this.#cookies);
    await page.goto("/");
    await this.speak(page, language);
    return page;
  }

  /** Opens a one-time link and confirms it, in whatever language the page has. */
  async useLink(page, link = this.server.signIn) {
    await page.goto(link);
    const word = words(await page.locator("html").getAttribute("lang"));
    await page.getByRole("button", { name: word("sign_in.do") }).click();
    await page.getByRole("navigation", { name: word("nav.main") }).waitFor();
  }

  /** Keeps the session of a page for later ones. */
  async keep(page) {
    this.#cookies = await page.context().cookies();
  }

  async speak(page, language) {
    const now = await page.locator("html").getAttribute("lang");
    if (now === language) return;
    await page.locator("summary").filter({ visible: true }).first().click();
    await page.getByRole("button", { name: words(now)("language.other") }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.waitForLoadState(); // its scripts listen
  }

  async shot(page, name) {
    // The caret is left alone: hiding it would need an inline style, which the page's policy refuses.
    await page.screenshot({ path: join(this.shots, `${name}.png`), caret: "initial" });
  }

  /** For a test that tries what the policy must refuse: the browser says so, and that is right. */
  expectComplaints() {
    assert.ok(this.#complaints.length > 0, "the browser did not complain");
    this.#complaints.length = 0;
  }

  /** Pictures of what is open, then all is closed; fails if the browser complained during the test. */
  async endTest(name) {
    const complaints = this.#complaints.splice(0);
    const contexts = this.#open.splice(0);
    for (const [at, page] of contexts.flatMap((context) => context.pages()).entries()) await this.shot(page, at ? `${name}.${at}` : name);
    for (const context of contexts) await context.close();
    assert.deepEqual(complaints, [], "the browser complained");
  }
}

/** Fails on anything that axe calls serious or critical, naming rule and element. */
export async function axe(page) {
  await page.evaluate(`${axeSource};0`);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary}`).join("\n  ")}`);
  assert.equal(told.length, 0, `${page.url()}\n${told.join("\n")}`);
}

/** Fails if the page is wider than its window. */
export async function fits(page) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${page.url()} is ${wider} px wider than the window`);
}
