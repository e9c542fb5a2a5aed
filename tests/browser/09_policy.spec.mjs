import assert from "node:assert/strict";
import { test } from "./test.mjs";

test("policy: the header allows no script or style of a page's own", async (desk) => {
  const page = await desk.signIn("ja");
  const header = (await page.goto("/documents")).headers()["content-security-policy"] ?? "";
  for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "require-trusted-types-for 'script'"]) {
    assert.ok(header.includes(rule), `${rule} is not in ${header}`);
  }
  assert.ok(!header.includes("unsafe"), header);
});

test("policy: text that becomes elements loses what could run, and keeps the rest", async (desk) => {
  const page = await desk.signIn("ja");
  const made = await page.evaluate(() => {
    const box = document.createElement("div");
    box.innerHTML = `<p class="kept" onclick="x()" style="color:red">text</p><script>x()</script><img src="x.png" onerror="x()" alt="">
      <a href="java&#10;script:x()">bad</a><a href="/documents/1?at=12:30">good</a><a hx-get="javascript:x()" hx-on:click="x()">bad</a>
      <iframe srcdoc="<b>"></iframe><svg onload="x()"></svg><template><b onclick="x()">inner</b><script>x()</script></template>
      <form action="javascript:x()"><button formaction="javascript:x()">b</button></form>`;
    return box.innerHTML;
  });
  for (const bad of ["onclick", "onerror", "onload", "script", "style=", "hx-on", "iframe", "svg", "srcdoc"]) {
    assert.ok(!made.includes(bad), `${bad} is left in ${made}`);
  }
  for (const good of ['<p class="kept">text</p>', 'href="/documents/1?at=12:30"', "<b>inner</b>"]) assert.ok(made.includes(good), `${good} is missing in ${made}`);
  desk.expectComplaints();
});

test("policy: text never becomes script", async (desk) => {
  const page = await desk.signIn("ja");
  const refused = await page.evaluate(() => {
    const outcomes = [];
    for (const attempt of [() => { document.createElement("script").text = "1"; }, () => { document.createElement("script").src = "/x.js"; }, () => { document.createElement("iframe").srcdoc = "<script>1</script>"; return false; }]) {
      try {
        outcomes.push(attempt() === false ? "cleaned" : "done");
      } catch (error) {
        outcomes.push(error.name);
      }
    }
    return outcomes;
  });
  assert.deepEqual(refused, ["TypeError", "TypeError", "cleaned"]);
  desk.expectComplaints();
});
