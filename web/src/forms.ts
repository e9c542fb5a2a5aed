// Forms of the panel: post, then take the panel, the outline and the toast from the page that answers. Also: what is typed
// is kept in this tab until it is saved, Ctrl+Enter sends, and a form is not sent twice.
import { openTopics } from "./outline";
import { all, find, target } from "./dom";
import { post, take } from "./requests";

function draft(form: HTMLFormElement): string | null {
  return form.dataset["keep"] ? `draft:${form.dataset["keep"]}` : null;
}

function keep(form: HTMLFormElement): void {
  const key = draft(form);
  if (!key) return;
  const typed = all<HTMLTextAreaElement | HTMLInputElement>("textarea, input:not([type=hidden])", form);
  sessionStorage.setItem(key, JSON.stringify(typed.map((field) => [field.name, field.value])));
}

/** Gives back what was typed before the session ended or the page was left. */
export function restore(root: ParentNode = document): void {
  for (const form of all<HTMLFormElement>("form[data-keep]", root)) {
    const kept = sessionStorage.getItem(draft(form) ?? "");
    if (!kept) continue;
    for (const [name, value] of JSON.parse(kept) as [string, string][]) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = value;
    }
    form.closest("details")?.setAttribute("open", "");
  }
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const open = form.elements.namedItem("open");
  if (open instanceof HTMLInputElement) open.value = openTopics();
  const panel = find("#context");
  panel?.setAttribute("aria-busy", "true");
  const answer = await post(form, submitter).finally(() => panel?.removeAttribute("aria-busy"));
  if (!answer) return;
  const refused = find(".panel [role=alert]", answer.page) !== null;
  if (!refused) sessionStorage.removeItem(draft(form) ?? "");
  if (!take(answer.page, "#topic-panel")) return location.assign(answer.url);
  take(answer.page, "#outline");
  take(answer.page, "#toast");
  history.replaceState(null, "", answer.url);
  (find(refused ? ".panel [role=alert]" : ".row.chosen [data-row]") ?? find("#context"))?.focus({ preventScroll: true });
}

document.addEventListener("submit", (event) => {
  const form = target<HTMLFormElement>(event, "form");
  if (!form || form.method === "get" || form.method === "dialog") return;
  if (form.getAttribute("aria-busy") === "true") return event.preventDefault();
  form.setAttribute("aria-busy", "true");
  if (!form.hasAttribute("data-in-panel")) return;
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
