// The pictures of README.md and docs/guide/, drawn anew: `node pictures.mjs PROGRAM`, after `npm ci`. PROGRAM is the built
// `lagesbild`. What they show is what it makes now, so they are drawn again when the look of the site changes (`just pictures`).
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = resolve(process.argv[2] ?? join(root, "target/release/lagesbild"));
const folder = mkdtempSync(join(tmpdir(), "pictures-"));
const run = (...args) => execFileSync(program, ["--quiet", ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

/** A site of a content folder; where it was written. */
function site(content, name) {
  const output = join(folder, name);
  run("build", "--content", content, "--output", output);
  return output;
}

try {
  const first = site("content", "first");
  const board = site("docs/example/content", "board");
  run("init", join(folder, "laget"), "--title", "Fältarbete", "--publisher", "Staden");
  const fresh = site(join(folder, "laget/content"), "fresh");
  const pictures = [
    { file: "docs/site.png", page: join(first, "arenden/nyckeltjanster-2024/varaktighet.html"), height: 1342 },
    { file: "docs/guide/ny.png", page: join(fresh, "index.html"), height: 760 },
    { file: "docs/guide/sok.png", page: join(first, "index.html"), height: 420, ask: "farsta 2023" },
    { file: "docs/guide/board.png", page: join(board, "index.html"), height: 900 },
  ];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  for (const { file, page, height, ask } of pictures) {
    const tab = await browser.newPage({ viewport: { width: 1280, height }, colorScheme: "light" });
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(() => document.fonts.ready.then(() => null));
    if (ask) {
      await tab.keyboard.press("/");
      await tab.keyboard.type(ask);
      await tab.locator(".find li").first().waitFor();
    }
    await tab.screenshot({ path: join(root, file) });
    await tab.close();
    console.log(file);
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
