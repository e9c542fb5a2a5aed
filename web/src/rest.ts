// The rest of a long branch, fetched where its row "more" stands: behind what the page has of it by now, and nothing twice.
import { find } from "./dom";

const lists = new WeakMap<Element, Element>(); // of each row "more" that asked, where it stood

function isMore(at: unknown): at is HTMLAnchorElement {
  return at instanceof HTMLAnchorElement && at.matches("[data-outline] li.more > a");
}

/** The last one above it that the server knows. */
function last(more: Element): string | undefined {
  for (let at = more.previousElementSibling; at instanceof HTMLElement; at = at.previousElementSibling)
    if (Number(at.dataset["topic"]) > 0) return at.dataset["topic"];
  return undefined;
}

document.addEventListener("htmx:configRequest", (event) => {
  const asking = (event as CustomEvent<{ elt: Element; path: string }>).detail;
  const { elt } = asking;
  if (!isMore(elt)) return;
  const list = elt.closest("ul")!;
  lists.set(elt, list);
  const address = new URL(asking.path, location.href);
  address.searchParams.set("after", last(elt.closest("li")!) ?? "0");
  const seen = elt.closest<HTMLElement>("[data-seen]")?.dataset["seen"]; // without one the page stays as it was made
  if (seen) address.searchParams.set("seen", seen);
  asking.path = address.pathname + address.search;
});

document.addEventListener("htmx:afterSwap", (event) => {
  const { elt } = (event as CustomEvent<{ requestConfig: { elt: Element } }>).detail.requestConfig;
  const list = lists.get(elt);
  lists.delete(elt); // it is said of every row that came
  for (const at of Array.from(list?.children ?? [])) {
    const first = at.id === "" ? at : document.getElementById(at.id)!;
    if (first !== at) (at.contains(document.activeElement) ? first : at).remove();
  }
});

// The topic that the rest would begin behind is not to be seen any more: the page is made anew with the branch.
document.addEventListener("htmx:responseError", (event) => {
  const { elt, xhr } = (event as CustomEvent<{ elt: Element; xhr: XMLHttpRequest }>).detail;
  if (xhr.status === 404 && isMore(elt) && !find(".writing")) location.assign(elt.href);
});
