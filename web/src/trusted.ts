// The page's one Trusted Types policy. Whatever turns a string into elements (htmx, mind-elixir, our own islands) passes
// through it; strings as script have no policy at all, so the browser refuses them. It is the "default" policy because
// htmx offers no place to hand it another one.

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

const ELEMENTS = new Set(
  ("html head meta title body main header footer section article aside nav search div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 " +
    "form fieldset legend label input button select option optgroup datalist textarea details summary dialog output progress meter " +
    "table caption colgroup col thead tbody tfoot tr th td img figure figcaption time mark code kbd pre blockquote em strong b i " +
    "small sub sup del abbr br hr wbr template").split(" "),
);
const ADDRESSES = new Set(["href", "src", "action", "formaction", "hx-get", "hx-post"]);
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|data:image\/|[^:]*$|[^:]*[/?#])/i;

let reading = false;

function allowed(attribute: Attr): boolean {
  const name = attribute.name.toLowerCase();
  if (name.startsWith("on") || name.startsWith("hx-on") || name.startsWith("data-hx-") || name === "style" || name === "srcdoc") return false;
  if (name === "http-equiv") return false; // a <meta> may say something, and do nothing
  // Browsers skip control characters inside "java\tscript:".
  return !ADDRESSES.has(name) || SAFE_ADDRESS.test(attribute.value.replace(/[\u0000-\u0020]/g, ""));
}

function clean(root: ParentNode): void {
  for (const element of Array.from(root.querySelectorAll("*"))) {
    if (!ELEMENTS.has(element.localName) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
      element.remove();
      continue;
    }
    for (const attribute of Array.from(element.attributes)) {
      if (!allowed(attribute)) element.removeAttribute(attribute.name);
    }
    if (element instanceof HTMLTemplateElement) clean(element.content);
  }
}

/** As it came, in a document where nothing runs or loads: to be read, never to be put into the page. */
export function inert(text: string): Document {
  reading = true; // the parser itself asks the policy below, which lets this one text through
  try {
    return new DOMParser().parseFromString(text, "text/html");
  } finally {
    reading = false;
  }
}

/** A page or fragment as an inert document, cleaned: its elements may be put into the page. */
export function parsed(text: string): Document {
  const page = inert(text);
  clean(page);
  return page;
}

function sanitised(text: string): string {
  return reading || text === "" ? text : parsed(text).documentElement.outerHTML;
}

const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy("default", { createHTML: sanitised });
