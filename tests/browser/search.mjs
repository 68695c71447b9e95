// The search in a real browser, on the site of this repository's own records. `node search.mjs [FOLDER]`, after
// `cargo run --release -- build` and `npm ci`. The site is opened from its folder, as somebody does who was sent it, and once
// more from a server that knows nothing but files.
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? join(here, "../../output"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LISTS = { root: "stadsdelsforvaltningar/bromma.html", field: ".find input", hits: ".find li a" };
let passed = 0;
let failed = 0;

const holds = (what, is, told = "") => {
  if (is) passed += 1;
  else {
    failed += 1;
    console.log(`search: ${what}${told ? `: ${told}` : ""}`);
  }
};

/** Types into the field of a page and gives the text of each hit. */
async function typed(tab, query) {
  await tab.fill(LISTS.field, "");
  await tab.fill(LISTS.field, query);
  await tab.waitForSelector(LISTS.hits);
  return tab.locator(LISTS.hits).allInnerTexts();
}

/** What must be found, whatever the site is opened from. */
async function finds(tab, at) {
  const first = async (query, ...parts) => {
    const hits = await typed(tab, query);
    holds(`${at}: “${query}”`, parts.every((part) => hits[0]?.includes(part)), hits.join(" | "));
  };
  // the number of 2023, which a source gives as since 2022
  await first("farsta 2023", "Farsta: Socialsekreterare hos polis", "1 person", "2022");
  // whole pages before what is said on them
  await first("farsta", "Farsta", "Stadsdelsförvaltning");
  await first("farsto", "Farsta", "Stadsdelsförvaltning");
  await first("fasrta", "Farsta", "Stadsdelsförvaltning");
  await first("vällingby", "Hässelby-Vällingby", "Stadsdelsförvaltning");
  await first("vallingby", "Hässelby-Vällingby", "Stadsdelsförvaltning");
  await first("SIG", "SIG", "Insats");
  // the beginning and the end of compounds
  await first("socialsekr", "Socialsekreterare hos polis", "Insats");
  await first("rådgivare", "Föräldrarådgivare", "Insats");
  await first("hur många socialsekreterare finns i farsta 2023", "Farsta: Socialsekreterare hos polis", "1 person");
  // what only some have
  const hits = await typed(tab, "farsta 1950");
  holds(`${at}: some of the words`, hits[0].startsWith("Farsta\n"), hits.join(" | "));
  await first("xyzzyq", "Inget hittades");
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

/** A page that tells what went wrong on it. */
async function open(context, url) {
  const tab = await context.newPage();
  tab.on("console", (message) => holds("console", message.type() !== "error", message.text()));
  tab.on("pageerror", (error) => holds("error", false, error.message));
  await tab.goto(url);
  return tab;
}

async function all() {
  const root = pathToFileURL(site).href;
  const scripted = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await open(scripted, `${root}/${LISTS.root}`);

  // by the keyboard alone
  holds("nothing of the index is read before it is asked for", (await tab.locator('script[src$="a-o.js"]').count()) === 0);
  await tab.keyboard.press("/");
  holds("/ leads to the field", await tab.evaluate(() => document.activeElement.matches(".find input")));
  await finds(tab, "folder");
  await typed(tab, "farsta 2023");
  holds("how many hits is told", /^Träffar: \d+$/.test(await tab.locator(".find output").innerText()));
  await tab.evaluate(axe);
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    const { violations } = await tab.evaluate(() => window.axe.run(document, { preload: false }));
    holds(`${colorScheme}: the open list`, violations.length === 0, violations.map((v) => v.id).join(", "));
  }
  await tab.emulateMedia({ colorScheme: "light" });
  await typed(tab, "farsta 2023");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("ArrowUp");
  holds("the arrows lead back to the field", await tab.evaluate(() => document.activeElement.matches(".find input")));
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Enter");
  await tab.waitForURL(/farsta\.html#statements\.\d+$/);
  holds("the arrows and Enter lead to the row", /1 person\s+sedan 2022/.test(await tab.locator(":target").innerText()));
  await typed(tab, "polis");
  await tab.keyboard.press("Escape");
  holds("Escape closes the list", !(await tab.locator(".find ul").isVisible()));

  // all hits of a query
  await typed(tab, "socialsekreterare");
  await tab.keyboard.press("Enter");
  await tab.waitForSelector(".found li");
  const found = await tab.locator(".found li").count();
  holds("all hits stand on the page A–Ö", found > 8 && tab.url().includes("/a-o.html#q=socialsekreterare"), `${found}`);
  holds("their heading says what was asked for", (await tab.locator(".found h2").innerText()) === "Träffar på ”socialsekreterare”");
  await typed(tab, "<b>skola</b>");
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => document.querySelector(".found h2").textContent.includes("skola"));
  holds("what is typed is text", (await tab.locator(".found h2 b").count()) === 0);
  for (const width of [1280, 320]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.evaluate(axe);
    const { violations } = await tab.evaluate(() => window.axe.run(document, { preload: false }));
    holds(`${width}: the page of hits`, violations.length === 0, violations.map((v) => v.id).join(", "));
    const broad = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    holds(`${width}: the page of hits fits`, broad === 0, `${broad} px too broad`);
  }
  await tab.emulateMedia({ media: "print" });
  holds("no field on paper", !(await tab.locator(LISTS.field).isVisible()));

  // the other language has an index of its own
  const other = await open(scripted, `${root}/en/index.html`);
  const hits = await typed(other, "farsta 2023");
  holds("in English", hits[0].startsWith("Farsta: ") && hits[0].includes("1 person"), hits[0]);
  const links = await other.locator(LISTS.hits).evaluateAll((all) => all.map((link) => link.href));
  holds("in its own folder", links.every((link) => link.startsWith(`${root}/en/`)), links[0]);

  // without script
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  const plain = await open(scriptless, `${root}/${LISTS.root}`);
  await plain.click(".menu a >> text=A–Ö");
  await plain.click("main a >> text=/^Farsta$/");
  holds("without script A–Ö leads on", plain.url().endsWith("/stadsdelsforvaltningar/farsta.html"));

  // from a server that knows nothing but files
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
  const server = createServer((request, response) => {
    const path = join(site, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const served = await open(scripted, `http://127.0.0.1:${server.address().port}/${LISTS.root}`);
  await finds(served, "server");
  server.close();
}

await all().catch((error) => holds("not checked", false, error.message));
await browser.close();
console.log(`search: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
