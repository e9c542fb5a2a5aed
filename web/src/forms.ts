// Forms of the panel: post, then take the panel, the outline and the toast from the page that answers. Also: Ctrl+Enter
// sends, and a form is not sent twice. What is typed is kept by drafts.ts.
import { openTopics } from "./outline";
import { all, find, target } from "./dom";
import { forget, keep, keepSent, restore } from "./drafts";
import { post, take } from "./requests";

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const open = form.elements.namedItem("open");
  if (open instanceof HTMLInputElement) open.value = openTopics();
  const panel = find("#context");
  panel?.setAttribute("aria-busy", "true");
  const answer = await post(form, submitter).finally(() => panel?.removeAttribute("aria-busy"));
  if (answer) show(form, answer);
  document.dispatchEvent(new CustomEvent("answered"));
}

function show(form: HTMLFormElement, answer: { page: Document; url: string }): void {
  const refused = find(".panel [role=alert]", answer.page) !== null;
  if (!refused) forget(form);
  if (!take(answer.page, "#topic-panel")) return location.assign(answer.url);
  const writing = find("#outline .writing") !== null; // begun while the answer was on its way
  if (!writing) take(answer.page, "#outline"); // else the outline is told what changed ("answered")
  take(answer.page, "#toast");
  if (!refused) history.replaceState(null, "", answer.url); // a refusal stands at an address that only takes forms
  if (writing) return;
  (find(refused ? ".panel [role=alert]" : (form.dataset["after"] ?? ".row.chosen [data-row]")) ?? find("#context"))?.focus({ preventScroll: true });
}

document.addEventListener("submit", (event) => {
  const form = target<HTMLFormElement>(event, "form");
  if (!form || form.method === "get" || form.method === "dialog") return;
  if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
  form.setAttribute("aria-busy", "true");
  if (!form.hasAttribute("data-in-panel")) return keepSent(form);
  event.preventDefault();
  void send(form, event.submitter).finally(() => form.removeAttribute("aria-busy"));
});
window.addEventListener("pageshow", () => all("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy")));

document.addEventListener("input", (event) => {
  const form = target<HTMLFormElement>(event, "form[data-keep]");
  if (form) keep(form);
});
document.addEventListener("keydown", (event) => {
  const field = target<HTMLTextAreaElement>(event, "textarea");
  if (field?.form && event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) field.form.requestSubmit();
});
document.addEventListener("htmx:afterSettle", (event) => restore(event.target as Element));
restore();
