// The page's colours for mind-elixir, by day or night as the page has them now.
import type { Theme } from "mind-elixir";

export function mapTheme(): Theme {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    name: "fumikura",
    type: dark ? "dark" : "light",
    palette: ["--accent", "--good", "--own", "--warn", "--danger", "--calm"].map((name) => `var(${name})`),
    cssVar: {
      "--main-color": "var(--ink)",
      "--main-bgcolor": "var(--raised)",
      "--main-bgcolor-transparent": "var(--raised)",
      "--color": "var(--ink)",
      "--bgcolor": "var(--ground)",
      "--selected": "var(--focus)",
      "--accent-color": "var(--accent)",
      "--root-color": "var(--on-accent)",
      "--root-bgcolor": "var(--accent)",
      "--root-border-color": "transparent",
      "--panel-color": "var(--ink)",
      "--panel-bgcolor": "var(--raised)",
      "--panel-border-color": "var(--line)",
      "--map-padding": "50px",
    },
  };
}
