// Starts fumikura with sample content (or what is imported instead) in a throw-away folder, and stops it again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE = 60_000; // ms, until it listens

/** @returns {{staff: string, public: string, signIn: string, tail(): string, stop(): Promise<void>}} */
export async function startServer(binary, imported = []) {
  const folder = mkdtempSync(join(tmpdir(), "fumikura-browser-"));
  const made = await finished(binary, ["--data", folder, "init", ...(imported.length > 0 ? [] : ["--sample"])]);
  if (imported.length > 0) await finished(binary, ["--data", folder, "import", ...imported]);
  const child = spawn(binary, ["--data", folder, "serve", "--staff", "127.0.0.1:0", "--public", "127.0.0.1:0"]);
  let said = made;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { said += text; });
  const stop = async () => {
    if (child.exitCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(late);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const address = (word) => [...said.matchAll(new RegExp(`^${word}:?\\s+(http\\S+)`, "gm"))].at(-1)?.[1];
  const began = Date.now();
  while (!(address("staff") && address("public") && address("sign-in"))) {
    if (child.exitCode !== null || Date.now() - began > PATIENCE) {
      await stop();
      throw new Error(`the server does not listen:\n${said}`);
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
  // The link may have been printed before the port was known: its path counts.
  const staff = address("staff").replace("127.0.0.1", "localhost").replace(/\/$/, "");
  const link = new URL(address("sign-in"));
  return { staff, public: address("public").replace(/\/$/, ""), signIn: staff + link.pathname + link.search, tail: () => said.slice(-4000), stop };
}

async function finished(binary, args) {
  const child = spawn(binary, args);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { said += text; });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  return said;
}
