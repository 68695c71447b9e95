// The finished pages by two validators of HTML. `node valid.mjs [FOLDER]`, after `cargo run --release -- build` and `npm ci`; needs
// Java. Each validator is first shown a page with faults: what finds none there fails the check itself.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import vnu from "vnu-jar";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? join(here, "../../output"));
const FAULTY = `<!DOCTYPE html><html lang="en"><title>Faults</title><p id="a"><div id="a"></p><img src="a.svg"></html>\n`;

/** What the Nu checker of the W3C's validator says of every page of a folder: a line for each error. */
function nu(folder) {
  try {
    execFileSync("java", ["-jar", vnu, "--skip-non-html", "--errors-only", folder], { stdio: ["ignore", "ignore", "pipe"] });
    return [];
  } catch (error) {
    // without Java, or with a damaged archive, nothing was looked at
    if (!error.stderr?.length) throw error;
    return String(error.stderr).trim().split("\n");
  }
}

const rules = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"], elements: ["html5"] }));

/** What html-validate says of every page of a folder. */
async function htmlValidate(folder, pages) {
  const told = [];
  for (const page of pages) {
    const { results } = await rules.validateFile(join(folder, page));
    for (const { messages } of results) {
      told.push(...messages.map((m) => `${page}:${m.line}:${m.column}: ${m.message} (${m.ruleId})`));
    }
  }
  return told;
}

const pagesOf = (folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html")).sort();

const faulty = mkdtempSync(join(tmpdir(), "faulty-"));
try {
  writeFileSync(join(faulty, "index.html"), FAULTY);
  if (!nu(faulty).length) throw new Error("the Nu checker finds no fault in a page that has some");
  if (!(await htmlValidate(faulty, ["index.html"])).length) throw new Error("html-validate finds no fault in a page that has some");
} finally {
  rmSync(faulty, { recursive: true });
}

const pages = pagesOf(site);
if (!pages.length) throw new Error(`there is no page in ${site}`);
const told = [...nu(site), ...(await htmlValidate(site, pages))];
told.forEach((line) => console.error(line));
console.log(`${pages.length} pages by two validators: ${told.length} errors`);
process.exitCode = told.length ? 1 : 0;
