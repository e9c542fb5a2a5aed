// Tasks: made, taken on, finished and undone by keys; offered by the texts and accepted; the year's plan and outcomes.
import assert from "node:assert/strict";
import { axe, fits } from "./desk.mjs";
import { choose, openFixture, panel } from "./fixture.mjs";
import { LANGUAGES, SIZES, test, words } from "./test.mjs";

const owners = (name, text) => ({
  name,
  mimeType: "application/xml",
  buffer: Buffer.from(`<map version="1.0.1"><node ID="ID_1" TEXT="${name.slice(0, -3)} 担当の試し">${text
    .map((line, at) => `<node ID="ID_${at + 2}" TEXT="${line}"/>`).join("")}</node></map>`),
});

async function bring(page, word, map) {
  await page.goto("/imports/new");
  await page.getByLabel(word("imports.choose"), { exact: true }).setInputFiles(map);
  await page.getByRole("button", { name: word("imports.begin") }).click();
  await page.getByRole("status").filter({ hasText: word("imports.done").split("{")[0] }).waitFor();
}

const day = (offset) => new Date(Date.now() + 9 * 3600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const heading = (page, title) => page.getByRole("heading", { level: 1, name: title });
const fact = (page, word, name) => page.locator("dl.facts > dt").filter({ hasText: new RegExp(`^${word(name)}$`) }).locator("xpath=following-sibling::dd[1]");
const undo = (page, word) => page.getByRole("status").getByRole("button", { name: word("undo") });
const opened = async (page, which) => {
  await page.locator(`details[${which}] > summary`).press("Enter");
  return page.locator(`details[${which}] form`);
};

async function make(page, word, title, due) {
  await page.goto("/tasks/new");
  await page.getByLabel(word("tasks.title"), { exact: true }).fill(title);
  await page.getByLabel(word("tasks.due"), { exact: true }).fill(due);
  await page.getByLabel(word("tasks.title"), { exact: true }).press("Enter");
  await heading(page, title).waitFor();
}

let round = 0;
for (const language of LANGUAGES) {
  const word = words(language);
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${language}-${size}-${colorScheme}`;
      test(`tasks ${language} ${size} ${colorScheme}: made, taken on, finished with a result, undone, by keys`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const title = `連絡先を確かめる ${name}`;
        await page.locator("body").press("g");
        await page.locator("body").press("w");
        await heading(page, word("nav.tasks")).waitFor();
        await page.getByRole("link", { name: word("tasks.new") }).first().press("Enter");
        await page.getByLabel(word("tasks.title"), { exact: true }).fill(title);
        await page.getByLabel(word("tasks.assignee"), { exact: true }).selectOption("");
        await page.getByLabel(word("tasks.due"), { exact: true }).fill(day(-3));
        await page.getByLabel(word("tasks.planned"), { exact: true }).fill("二時間");
        await page.getByLabel(word("tasks.title"), { exact: true }).press("Enter");
        await page.locator("main").getByRole("alert").waitFor();
        assert.equal(await page.getByLabel(word("tasks.title"), { exact: true }).inputValue(), title, "what was typed stays");
        await axe(page);
        await fits(page);
        await desk.shot(page, `task-new-${name}`);
        await page.getByLabel(word("tasks.planned"), { exact: true }).fill("2");
        await page.getByRole("button", { name: word("tasks.new.do") }).press("Enter");
        await heading(page, title).waitFor();
        assert.match(await fact(page, word, "tasks.due").textContent(), new RegExp(word("tasks.overdue")));
        await page.getByRole("button", { name: word("tasks.take_on") }).press("Enter");
        await fact(page, word, "tasks.assignee").getByText(word("people.self")).waitFor();
        await page.getByRole("button", { name: word("tasks.begin") }).press("Enter");
        await fact(page, word, "tasks.state").getByText(word("tasks.state.doing")).waitFor();
        const finish = await opened(page, "data-finish");
        await finish.getByLabel(word("tasks.result")).fill("全部つながった");
        await finish.getByLabel(word("tasks.spent")).fill("１．５");
        await axe(page);
        await desk.shot(page, `task-finish-${name}`);
        await finish.getByRole("button", { name: word("tasks.finish.do") }).press("Enter");
        await fact(page, word, "tasks.state").getByText(word("tasks.state.done")).waitFor();
        await page.getByText("全部つながった").first().waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `task-done-${name}`);
        await undo(page, word).press("Enter");
        await fact(page, word, "tasks.state").getByText(word("tasks.state.doing")).waitFor();
        await undo(page, word).press("Enter");
        await fact(page, word, "tasks.state").getByText(word("tasks.state.done")).waitFor();
      });

      test(`tasks ${language} ${size} ${colorScheme}: a form of an old version keeps what was typed`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const title = `食い違う作業 ${name}`;
        await make(page, word, title, day(1));
        const other = await desk.signIn(language, { viewport, colorScheme });
        await other.goto(page.url().split("?")[0]);
        const theirs = await opened(other, "data-edit");
        await theirs.getByLabel(word("tasks.ordered_by")).fill("課長");
        await theirs.getByRole("button", { name: word("save") }).press("Enter");
        await fact(other, word, "tasks.ordered_by").getByText("課長").waitFor();
        const mine = await opened(page, "data-edit");
        await mine.getByLabel(word("tasks.reason"), { exact: true }).fill("古くなった");
        await mine.getByRole("button", { name: word("save") }).press("Enter");
        await page.locator("main").getByRole("alert").getByText(word("error.task_changed")).waitFor();
        assert.equal(await page.locator("details[data-edit]").getByLabel(word("tasks.reason"), { exact: true }).inputValue(), "古くなった");
        assert.equal(await page.locator("details[data-edit]").getByLabel(word("tasks.ordered_by")).inputValue(), "課長", "what the other wrote is kept too");
        await axe(page);
        await fits(page);
        await desk.shot(page, `task-clash-${name}`);
        await page.locator("details[data-edit]").getByRole("button", { name: word("save") }).press("Enter");
        await fact(page, word, "tasks.reason").getByText("古くなった").waitFor();
        await fact(page, word, "tasks.ordered_by").getByText("課長").waitFor();
      });

      test(`tasks ${language} ${size} ${colorScheme}: what the texts offer is accepted, dismissed and undone`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        round += 1;
        const code = `Fum91-${String(round).padStart(2, "0")}`;
        const lines = [`見直し${round}の一つ目【担当：試験係${round}】`, `見直し${round}の二つ目【担当：試験係${round}】`, `改訂箇所：Mission3-${round} (p.98～109)を改訂【担当：試験係${round}】`];
        await bring(page, word, owners(`${code}.mm`, lines));
        await page.goto(`/tasks?list=offered`);
        await page.getByLabel(word("tasks.assignee"), { exact: true }).selectOption(`試験係${round}`);
        await page.getByRole("button", { name: word("narrow"), exact: true }).press("Enter");
        const offer = (text) => page.getByRole("row").filter({ hasText: text });
        await offer(`見直し${round}の一つ目`).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-offered-${name}`);
        await offer(`見直し${round}の二つ目`).getByRole("button", { name: word("tasks.dismiss") }).press("Enter");
        await offer(`見直し${round}の二つ目`).waitFor({ state: "detached" });
        await undo(page, word).press("Enter");
        await offer(`見直し${round}の二つ目`).waitFor();
        await offer(`見直し${round}の二つ目`).getByRole("button", { name: word("tasks.dismiss") }).press("Enter");
        await offer(`見直し${round}の二つ目`).waitFor({ state: "detached" });
        await offer(`見直し${round}の一つ目`).getByRole("button", { name: word("tasks.accept") }).press("Enter");
        await offer(`見直し${round}の一つ目`).waitFor({ state: "detached" });
        await page.getByRole("button", { name: word("tasks.accept_all") }).press("Enter");
        await page.getByText(word("tasks.offered.empty")).waitFor();
        await bring(page, word, owners(`${code}.mm`, [...lines, "もう一つ"]));
        await page.goto(`/tasks?list=offered&owner=試験係${round}`);
        await page.getByText(word("tasks.offered.empty")).waitFor();
        await page.getByRole("link", { name: word("tasks.dismissed.title") }).press("Enter");
        await offer(`見直し${round}の二つ目`).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-dismissed-${name}`);
        await offer(`見直し${round}の二つ目`).getByRole("button", { name: word("tasks.offer_again") }).press("Enter");
        await offer(`見直し${round}の二つ目`).waitFor({ state: "detached" });
        await page.goto(`/tasks?list=offered&owner=試験係${round}`);
        await offer(`見直し${round}の二つ目`).waitFor();
        await page.goto(`/tasks?list=all&words=${encodeURIComponent(`試験係${round}`)}`);
        await page.getByRole("rowheader").filter({ hasText: `見直し${round}の一つ目` }).getByRole("link").first().press("Enter");
        await fact(page, word, "tasks.subject").getByRole("link").press("Enter");
        await panel(page, word).getByRole("link", { name: `見直し${round}の一つ目`, exact: true }).waitFor();
        await axe(page);
      });

      test(`tasks ${language} ${size} ${colorScheme}: on a topic, on Today, in the list and in the year`, async (desk) => {
        const page = await desk.signIn(language, { viewport, colorScheme });
        const title = `項目を直す ${name}`;
        await openFixture(page, word);
        await choose(page, word, "対応手順【専門員用】");
        await panel(page, word).getByRole("link", { name: word("tasks.new_here") }).press("Enter");
        await page.getByLabel(word("tasks.title"), { exact: true }).fill(title);
        await page.getByLabel(word("tasks.duty"), { exact: true }).selectOption("research");
        await page.getByLabel(word("tasks.due"), { exact: true }).fill(day(0));
        await page.getByRole("button", { name: word("tasks.new.do") }).press("Enter");
        await heading(page, title).waitFor();
        const badge = page.getByRole("navigation", { name: word("nav.main") }).getByRole("link", { name: word("nav.tasks") }).locator(".count");
        assert.ok(Number((await badge.textContent()).replace(/\D/g, "")) > 0);
        await page.goto("/");
        const mine = page.getByRole("region", { name: word("tasks.today") });
        await mine.getByRole("listitem").filter({ hasText: title }).getByText(word("tasks.due_today")).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-today-${name}`);
        await page.goto("/tasks");
        await page.getByLabel(word("tasks.duty"), { exact: true }).selectOption("research");
        await page.getByRole("button", { name: word("narrow"), exact: true }).press("Enter");
        await page.getByRole("rowheader").filter({ hasText: title }).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-mine-${name}`);
        const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: word("tasks.csv") }).press("Enter")]);
        assert.match(csv.suggestedFilename(), /\.csv$/);
        await page.getByRole("rowheader").filter({ hasText: title }).getByRole("link").first().press("Enter");
        const finish = await opened(page, "data-finish");
        await finish.getByLabel(word("tasks.result")).fill(`直した ${name}`);
        await finish.getByLabel(word("tasks.spent")).fill("0.25");
        await finish.getByRole("button", { name: word("tasks.finish.do") }).press("Enter");
        await fact(page, word, "tasks.state").getByText(word("tasks.state.done")).waitFor();
        await page.goto("/tasks");
        await page.getByRole("link", { name: word("tasks.year") }).press("Enter");
        const outcomes = page.getByRole("region", { name: word("tasks.year.outcomes") });
        await outcomes.getByText(`直した ${name}`).waitFor();
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-year-${name}`);
        await page.goto("/tasks?list=all");
        await axe(page);
        await fits(page);
        await desk.shot(page, `tasks-all-${name}`);
      });
    }
  }
}

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`tasks ${size}: everything works without script`, async (desk) => {
    const word = words("ja");
    const page = await desk.signIn("ja", { viewport, javaScriptEnabled: false });
    await make(page, word, `素の作業 ${size}`, day(2));
    await page.getByRole("button", { name: word("tasks.begin") }).click();
    await fact(page, word, "tasks.state").getByText(word("tasks.state.doing")).waitFor();
    await page.locator("details[data-drop] > summary").click();
    await page.getByRole("button", { name: word("tasks.drop.do") }).click();
    await fact(page, word, "tasks.state").getByText(word("tasks.state.dropped")).waitFor();
    await undo(page, word).click();
    await fact(page, word, "tasks.state").getByText(word("tasks.state.doing")).waitFor();
  });
}

test("tasks: a reader of a partner body reads what he may and finds nothing to press", async (desk) => {
  const word = words("ja");
  const admin = await desk.signIn("ja");
  await make(admin, word, "内部の作業", day(5));
  await make(admin, word, "共有の作業", day(5));
  const edit = await opened(admin, "data-edit");
  await edit.getByLabel(word("level")).selectOption("AMBER");
  await edit.getByRole("button", { name: word("save") }).press("Enter");
  await fact(admin, word, "level").getByText(word("level.amber")).waitFor();
  await admin.goto("/people");
  await admin.getByLabel(word("people.name")).fill("関係 機関");
  await admin.getByLabel(word("people.mail")).fill("partner@desk.example");
  await admin.getByLabel(word("role.reader"), { exact: true }).check();
  await admin.getByRole("button", { name: word("add"), exact: true }).click();
  await admin.getByRole("row").filter({ hasText: "partner@desk.example" }).getByRole("button", { name: word("people.make_link") }).click();
  const link = (await admin.locator(".message code").textContent()).trim();
  const page = await desk.stranger();
  await desk.useLink(page, link);
  await page.goto("/tasks?list=all");
  await page.getByRole("rowheader").filter({ hasText: "共有の作業" }).waitFor();
  assert.equal(await page.getByText("内部の作業").count(), 0);
  assert.equal(await page.getByRole("link", { name: word("tasks.new") }).count(), 0);
  await page.getByRole("rowheader").filter({ hasText: "共有の作業" }).getByRole("link").first().click();
  await heading(page, "共有の作業").waitFor();
  assert.equal(await page.locator("main form").count(), 0);
  const csrf = await page.locator("meta[name=csrf-token]").getAttribute("content");
  const refused = await page.request.post("/tasks", { form: { csrf, title: "書けない" }, headers: { Accept: "application/json" } });
  assert.equal((await refused.json()).error, "error.forbidden");
});
