// Requests of htmx and of our own: the token goes with each, failures are told.
import htmx from "htmx.org";
import { complain, find, token } from "./dom";
import { parsed } from "./trusted";

document.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers["X-CSRF-Token"] = token();
});
document.addEventListener("htmx:sendError", () => complain("failed"));
document.addEventListener("htmx:responseError", (event) => {
  const status = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status;
  complain(status === 401 || status === 403 ? "expired" : "failed");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  // A session that ended answers with the sign-in page, which must not be put into a corner of this one.
  const detail = (event as CustomEvent<{ xhr: XMLHttpRequest; shouldSwap: boolean }>).detail;
  if (new URL(detail.xhr.responseURL || location.href).pathname !== "/sign-in") return;
  detail.shouldSwap = false;
  complain("expired");
});
document.addEventListener("htmx:afterOnLoad", () => complain(""));

/** Posts a form as the browser would and gives the page that answers; nothing if it failed (the person was told). */
export async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<{ page: Document; url: string } | null> {
  const address = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields.append(name, value);
  try {
    const answer = await fetch(address, { method: "POST", body: fields, headers: { "X-CSRF-Token": token() } });
    const expired = answer.status === 401 || new URL(answer.url).pathname === "/sign-in";
    if (expired) return complain("expired"), null;
    if (answer.status >= 500) return complain("failed"), null;
    complain("");
    return { page: parsed(await answer.text()), url: answer.url };
  } catch {
    complain("failed");
    return null;
  }
}

/** Puts the same piece of another page in place of ours and makes it live. */
export function take(page: Document, selector: string): boolean {
  const theirs = find(selector, page);
  const ours = find(selector);
  if (!theirs || !ours) return false;
  const piece = document.importNode(theirs, true);
  ours.replaceWith(piece);
  htmx.process(piece);
  return true;
}
