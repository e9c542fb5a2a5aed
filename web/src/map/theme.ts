// The page's colours for mind-elixir, by day or night as the page has them now, and its distances: closer on a phone.
import type { Theme } from "mind-elixir";

export function mapTheme(narrow: boolean): Theme {
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
      "--main-gap-x": narrow ? "28px" : "56px",
      "--main-gap-y": narrow ? "4px" : "12px",
      "--node-gap-x": narrow ? "18px" : "26px",
      "--node-gap-y": "6px",
      "--main-radius": "12px",
      "--root-radius": "16px",
    },
  };
}
