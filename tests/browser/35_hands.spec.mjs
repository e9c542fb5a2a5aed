// What hands expect of an editor: no key writes by accident, undo goes on, what is pasted keeps its shape, and help is at hand.
import assert from "node:assert/strict";
import { colleague } from "./colleague.mjs";
import { axe, fits } from "./desk.mjs";
import { item, lines as mapLines, newMap, openMap, shows as mapShows } from "./maps.mjs";
import { addFirst, insertAfter, lines, open, openWith, pasteOnFocus, rewrite, row, shows } from "./outline.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const saying = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();
const ready = (page) => page.locator("[data-map][data-ready]").waitFor();

const WORD = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>受付<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:2cm;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>記録する</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>連絡</p>`;
const BROWSER = "<meta charset='utf-8'><h2>手順</h2><ul><li>受付\n <b>する</b><ol><li>記録</li></ol></li><ul><li>近くの項目</li></ul><li>連絡<br>二行目</li></ul><p>おわり</p>";

for (const language of LANGUAGES) {
  const word = words(language);

  test(`hands ${language}: a map that was only opened hears the page's keys, and none of them writes`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    await page.goto(address);
    await ready(page);
    await keys.type("abc");
    await keys.press("Delete");
    await keys.press("?");
    await page.getByRole("dialog", { name: word("keys.title") }).waitFor();
    await keys.press("Escape");
    assert.deepEqual(await mapLines(page), [title]);
    await keys.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.name), "q");
    await page.locator(".map-field").focus();
    await keys.press("g");
    await keys.press("d");
    await page.waitForURL("**/documents");
    await openMap(page, address);
    await mapShows(page, [title]);
  });

  test(`hands ${language}: Esc gives back the words that a letter typed over, and takes what was written on to them`, async (desk) => {
    const page = await desk.signIn(language);
    const { title, address } = await newMap(page, word);
    const keys = page.keyboard;
    for (const sign of ["?", "/"]) {
      await keys.type(sign);
      assert.deepEqual(await mapLines(page), [`[${sign}]`]);
      await keys.press("Escape");
      await mapShows(page, [title]);
    }
    await keys.press("F2");
    await keys.type("の続き");
    await keys.press("Escape");
    await mapShows(page, [`${title}の続き`]);
    await item(page, `${title}の続き`).click();
    await keys.type("別の題");
    await keys.press("Enter");
    await openMap(page, address);
    await mapShows(page, ["別の題"]);
  });

  test(`hands ${language}: undo goes on after a reload, in the map what was done in the outline, and back`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word);
    const keys = page.keyboard;
    await addFirst(page, title, "一");
    await rewrite(page, "一", "二");
    await shows(page, [title, "  二"]);
    await page.reload();
    await row(page, "二").focus();
    await keys.press("Control+z");
    await shows(page, [title, "  一"]);
    await openMap(page, `${new URL(page.url()).pathname}/map`);
    await keys.press("Control+y");
    await mapShows(page, [title, "  二"]);
    await keys.press("Control+z");
    await mapShows(page, [title, "  一"]);
    await keys.press("Control+z");
    await mapShows(page, [title]);
    await page.goto(new URL(page.url()).pathname.replace("/map", ""));
    await row(page, title).focus();
    await keys.press("Control+y");
    await shows(page, [title, "  一"]);
  });

  test(`hands ${language}: what a colleague changed since cannot be undone, that is said, and the one before is undone next`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲", "乙"]);
    await rewrite(page, "乙", "乙二");
    await rewrite(page, "甲", "甲二");
    await shows(page, [title, "  甲二", "  乙二"]);
    const theirs = await colleague(desk, page, word, language);
    await theirs.goto(page.url());
    await rewrite(theirs, "甲二", "甲三");
    await row(page, "甲三").waitFor();
    await row(page, "甲三").focus();
    await page.keyboard.press("Control+z");
    await saying(page, word("error.undo_too_late"));
    await page.keyboard.press("Control+z");
    await shows(page, [title, "  甲三", "  乙"]);
  });

  test(`hands ${language}: undo without a session or with a server in trouble is asked for again, and says what to do`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲"]);
    await rewrite(page, "甲", "乙");
    await shows(page, [title, "  乙"]);
    await row(page, "乙").focus();
    await page.route("**/edits/undo", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
    await page.keyboard.press("Control+z");
    await page.getByRole("alert").filter({ hasText: word("request.failed") }).waitFor();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.keyboard.press("Control+z");
    await page.getByRole("alert").filter({ hasText: word("request.expired") }).waitFor();
    assert.equal(await row(page, "乙").count(), 1);
    await page.context().addCookies(cookies);
    await page.keyboard.press("Control+z");
    await shows(page, [title, "  甲"]);
    await page.keyboard.press("Control+z");
    await shows(page, [title]);
  });

  test(`hands ${language}: a browser without room undoes all the same`, async (desk) => {
    const page = await desk.signIn(language);
    await page.addInitScript(() => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith("undo:")) throw new DOMException("full", "QuotaExceededError");
        set.call(this, key, value);
      };
    });
    const title = await openWith(page, word, ["甲"]);
    await row(page, "甲").focus();
    await page.keyboard.press("Control+z");
    await shows(page, [title]);
  });

  for (const [size, viewport] of Object.entries(SIZES))
    test(`hands ${language} ${size}: a reason that is asked for is in sight, and written afterwards it stands at what was saved`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      const title = await open(page, word, word("level.green"));
      const why = page.getByLabel(word("outline.why_asked"), { exact: true });
      await why.waitFor();
      const seen = async () => {
        const box = await why.boundingBox();
        return box.x >= 0 && box.x + box.width <= viewport.width && box.y >= 0 && box.y + box.height <= viewport.height;
      };
      assert.equal(await seen(), true);
      await fits(page);
      await axe(page);
      await desk.shot(page, `reason-${language}-${size}`);
      await addFirst(page, title, "項目");
      await saying(page, word("outline.reason_missing"));
      assert.equal(await seen(), true);
      const sent = page.waitForRequest((request) => request.url().endsWith("/reason"));
      await why.fill("用語を改めた");
      await page.keyboard.press("Enter");
      await sent;
      await saying(page, word("outline.reason_kept"));
      const history = `${new URL(page.url()).pathname}/history`;
      await page.goto(history);
      await page.getByText("用語を改めた").first().waitFor();
    });

  test(`hands ${language}: a reason that is owed is asked for after a reload and in the map, and outlives a server in trouble`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await open(page, word, word("level.green"));
    await addFirst(page, title, "項目");
    await page.reload();
    await saying(page, word("outline.reason_missing"));
    const map = `${new URL(page.url()).pathname}/map`;
    await openMap(page, map);
    await saying(page, word("outline.reason_missing"));
    await page.route("**/reason", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
    await page.getByLabel(word("outline.why_asked"), { exact: true }).fill("版を合わせた");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: word("request.failed") }).waitFor();
    await page.goto(map.replace("/map", ""));
    await saying(page, word("outline.reason_kept"));
    await page.goto(map.replace("/map", "/history"));
    await page.getByText("版を合わせた").first().waitFor();
  });

  test(`hands ${language}: an outline pasted into a new empty row takes its place, one line stays in it, and below a row with words it is undone in one go`, async (desk) => {
    const page = await desk.signIn(language);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const title = await openWith(page, word, ["前", "後"]);
    const keys = page.keyboard;
    await insertAfter(page, "前");
    assert.equal(await pasteOnFocus(page, "- 一\n  - 一の一\n- 二"), true);
    await shows(page, [title, "  前", "  一", "    一の一", "  二", "  後"]);
    await page.reload();
    await shows(page, [title, "  前", "  一", "    一の一", "  二", "  後"]);
    await page.evaluate(() => navigator.clipboard.writeText("一行の言葉"));
    await insertAfter(page, "後");
    await keys.press("Control+v");
    assert.deepEqual((await lines(page)).slice(-1), ["  [一行の言葉]"]);
    await pasteOnFocus(page, "下一\n下二");
    await shows(page, [title, "  前", "  一", "    一の一", "  二", "  後", "  一行の言葉", "    下一", "    下二"]);
    await keys.press("Control+z");
    await shows(page, [title, "  前", "  一", "    一の一", "  二", "  後", "  一行の言葉"]);
  });

  test(`hands ${language}: a list of a browser or a word processor keeps its levels, in the outline and in the map`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲"]);
    await insertAfter(page, "甲");
    await pasteOnFocus(page, "手順 受付 する", BROWSER);
    const made = ["  手順", "    受付 する", "      記録", "      近くの項目", "    連絡\n二行目", "    おわり"];
    await shows(page, [title, "  甲", ...made]);
    await row(page, "甲").focus();
    await pasteOnFocus(page, "1. 受付 a. 記録する", WORD);
    const word2 = ["    受付", "      記録する", "    連絡"];
    await shows(page, [title, "  甲", ...word2, ...made]);
    await pasteOnFocus(page, "ただの文", "<p style='color:red'>ただの<b>文</b></p>");
    await shows(page, [title, "  甲", ...word2, "    ただの文", ...made]);
    const { title: second } = await newMap(page, word);
    await page.keyboard.press("Tab");
    await pasteOnFocus(page, "", BROWSER);
    await mapShows(page, [second, ...made]);
  });

  test(`hands ${language}: code, a quotation and a table of Markdown stay one topic each`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲"]);
    await row(page, "甲").focus();
    await pasteOnFocus(page, ["# 見出し", "- 実行する", "  ```sh", "  ls", "", "    wc -l", "  ```", "> 引用の一", "> 引用の二", "", "| a | b |", "|---|---|", "| 1 | 2 |", "終わり"].join("\n"));
    const made = ["見出し", "実行する", "```sh\nls\n\n  wc -l\n```", "> 引用の一\n> 引用の二", "| a | b |\n|---|---|\n| 1 | 2 |", "終わり"];
    const depths = [2, 3, 4, 3, 3, 3];
    await shows(page, [title, "  甲", ...made.map((text, at) => "  ".repeat(depths[at]) + text)]);
  });

  for (const [size, viewport] of Object.entries(SIZES))
    test(`hands ${language} ${size}: an empty document says how to begin, and Enter does`, async (desk) => {
      const page = await desk.signIn(language, { viewport });
      const title = await open(page, word);
      const start = page.getByRole("button", { name: word("outline.start"), exact: true });
      await start.waitFor();
      await axe(page);
      await fits(page);
      await desk.shot(page, `start-${language}-${size}`);
      await page.keyboard.press("Enter");
      await page.keyboard.type("一");
      await start.waitFor({ state: "hidden" });
      await page.keyboard.press("Escape");
      await shows(page, [title, "  一"]);
      await row(page, "一").focus();
      await page.keyboard.press("Delete");
      await start.waitFor();
    });

  test(`hands ${language}: the help opens at its top and lists the outline's keys; key caps are as tall as a letter`, async (desk) => {
    const page = await desk.signIn(language, { viewport: { width: 700, height: 400 } });
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: word("keys.title") });
    await help.waitFor();
    assert.equal(await help.evaluate((box) => box.scrollTop), 0);
    await help.getByRole("heading", { name: word("keys.title") }).and(page.locator(":focus")).waitFor();
    for (const key of ["next", "line", "level", "link", "people", "end", "shift"]) await help.getByText(word(`keys.${key}`), { exact: true }).waitFor();
    const heights = await help.locator("kbd").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    assert.ok(Math.max(...heights) - Math.min(...heights) <= 2, String(heights));
    await axe(page);
    await desk.shot(page, `help-${language}`);
  });

  test(`hands ${language}: on paper stands the document, not what one writes it with`, async (desk) => {
    const page = await desk.signIn(language);
    await openWith(page, word, ["甲"]);
    const path = new URL(page.url()).pathname;
    for (const [address, tools] of [[path, ".tools, .tools .why"], [`${path}/map`, ".map-tools, .why"]]) {
      await page.goto(address);
      await page.locator(tools).first().waitFor();
      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await page.locator(tools).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 0);
      await page.emulateMedia({ media: "screen" });
    }
  });

  test(`hands ${language}: a link that is looked for and not found says so`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲"]);
    const nowhere = `zq${language}zq`; // what the other one wrote would be found
    await insertAfter(page, "甲", `[[${nowhere}`);
    await saying(page, word("completions.none"));
    await axe(page);
    await page.keyboard.press("Escape"); // at once: it is no list that would have to be closed
    await page.getByRole("status").filter({ hasText: word("completions.none") }).waitFor({ state: "detached" });
    await shows(page, [title, "  甲", `  [[${nowhere}`]);
  });

  test(`hands ${language}: a picture in a topic without words has a name, and words of blanks are none`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲"]);
    const edits = await page.locator("#outline").getAttribute("data-edits");
    const topic = await page.locator("#outline [data-topic]").last().getAttribute("data-topic");
    const token = await page.locator('meta[name="csrf-token"]').getAttribute("content");
    const seen = Number(await page.locator("#outline").getAttribute("data-seen"));
    const made = await page.request.post(edits, {
      headers: { "X-CSRF-Token": token, Origin: new URL(page.url()).origin },
      data: { client: `blank-${language}`, number: 1, seen, reason: "", edits: [{ do: "write", topic: Number(topic), text: "\u3000 ", seen }] },
    });
    assert.equal(made.status(), 200);
    await page.reload();
    const bare = word("topic.without_text");
    await shows(page, [title, `  ${bare}`]);
    await page.locator("#outline [data-row]").last().focus();
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(8, 8);
      canvas.getContext("2d").fillRect(0, 0, 8, 8);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob({ type: "image/png" })], "red.png", { type: "image/png" }));
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator("#outline").getByRole("link", { name: word("image.unnamed") }).waitFor();
    await row(page, bare).click();
    await page.locator("#context").getByRole("heading", { name: bare }).waitFor();
    await axe(page);
    await openMap(page, `${new URL(page.url()).pathname}/map`);
    await mapShows(page, [title, `  ${bare}`]);
  });

  test(`hands ${language}: a branch that comes back by undo is as open as it was, in the outline and in the map`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲", "\t子", "\t\t孫", "乙"]);
    const whole = [title, "  甲", "    子", "      孫", "  乙"];
    const seen = () => page.locator("#outline [data-row]").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    await page.reload();
    await shows(page, whole);
    await row(page, "甲").focus();
    await page.keyboard.press("Delete");
    await shows(page, [title, "  乙"]);
    await page.keyboard.press("Control+z");
    await row(page, "孫").waitFor();
    await shows(page, whole);
    assert.equal(await seen(), 5);
    await openMap(page, `${new URL(page.url()).pathname}/map`);
    await item(page, "甲").click();
    await page.keyboard.press("Delete");
    await mapShows(page, [title, "  乙"]);
    await page.keyboard.press("Control+z");
    await mapShows(page, whole);
  });

  test(`hands ${language}: what cannot be moved says why, in the outline and in the map`, async (desk) => {
    const page = await desk.signIn(language);
    const title = await openWith(page, word, ["甲", "乙"]);
    const keys = page.keyboard;
    const tried = async (key, why) => {
      await keys.press(`Alt+${key}`);
      await saying(page, word(`outline.${why}`));
    };
    const all = [["甲", "ArrowRight", "no_in"], ["甲", "ArrowUp", "no_up"], ["甲", "ArrowLeft", "no_out"], ["乙", "ArrowDown", "no_down"], [title, "ArrowUp", "no_root"]];
    for (const [text, key, why] of all) {
      await row(page, text).focus();
      await tried(key, why);
    }
    await shows(page, [title, "  甲", "  乙"]);
    await openMap(page, `${new URL(page.url()).pathname}/map`);
    await tried("ArrowUp", "no_root");
    await item(page, "甲").click();
    for (const [key, why] of [["ArrowRight", "no_in"], ["ArrowUp", "no_up"], ["ArrowLeft", "no_out"]]) await tried(key, why);
    await mapShows(page, [title, "  甲", "  乙"]);
  });

  test(`hands ${language}: several topics of a map are chosen and moved, cut, deleted and brought back as one change`, async (desk) => {
    const page = await desk.signIn(language);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const title = await openWith(page, word, ["上", "\t甲", "\t乙", "\t丙", "\t\t丙の下", "\t丁"]);
    await openMap(page, `${new URL(page.url()).pathname}/map`);
    const keys = page.keyboard;
    const first = [title, "  上", "    甲", "    乙", "    丙", "      丙の下", "    丁"];
    await mapShows(page, first);
    await item(page, "乙").click();
    await keys.press("Shift+ArrowDown");
    await saying(page, word("outline.selected").replace("{count}", "2"));
    await axe(page);
    await desk.shot(page, `map-group-${language}`);
    await keys.press("Alt+ArrowUp");
    await mapShows(page, [title, "  上", "    乙", "    丙", "      丙の下", "    甲", "    丁"]);
    await keys.press("Alt+ArrowUp");
    await saying(page, word("outline.no_up"));
    await keys.press("Control+z");
    await mapShows(page, first);
    await keys.press("Control+x");
    await page.getByText(word("outline.cut")).waitFor();
    await item(page, "甲").click();
    await keys.press("Control+v");
    await mapShows(page, [title, "  上", "    甲", "      乙", "      丙", "        丙の下", "    丁"]);
    await keys.press("Control+z");
    await mapShows(page, first);
    await item(page, "甲").click();
    await item(page, "丙").click({ modifiers: ["Shift"] });
    await saying(page, word("outline.selected").replace("{count}", "3"));
    await keys.press("Delete");
    await mapShows(page, [title, "  上", "    丁"]);
    await keys.press("Control+z");
    await mapShows(page, first);
    await openMap(page, page.url());
    await mapShows(page, first);
  });
}

test("hands: after a paste of 3,000 rows the page shows all it showed", async (desk) => {
  const word = words("ja");
  const page = await desk.signIn("ja");
  const title = await open(page, word);
  await row(page, title).focus();
  const many = Array.from({ length: 300 }, (_, i) => [`枝${i}`, ...Array.from({ length: 9 }, (_, j) => `\t枝${i}の${j}`)]).flat();
  await pasteOnFocus(page, many.join("\n"));
  assert.equal((await lines(page)).length, 3001);
  await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached", timeout: 30_000 });
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  await row(page, "枝299の8").and(page.locator("[hx-get]")).waitFor();
  assert.equal((await lines(page)).length, 3001);
});
