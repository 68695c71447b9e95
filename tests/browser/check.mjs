// The finished site in a real browser. `node check.mjs [FOLDER]`, after `cargo run --release -- build` and `npm ci`.
//
// Of every kind of page in the site's first language the longest and the shortest are opened, each at 1280 and 320 px,
// light and dark, as print, with text of twice the size, and without script; of the other languages the longest, light. What fails is told with the page, the mode and the element. The page
// broken.html holds one of every fault and is opened first: what the check does not find there fails the check itself.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const site = resolve(process.argv[2] ?? join(here, "../../output"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// WCAG 2.2 on level A and AA, and what makes a page easy to find one's way in (order of headings, landmarks)
const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  // it would fetch the style sheet once more, which the page's policy refuses
  preload: false,
};
// what colours and another medium can change; all else is the same document
const PAINTED = { ...RULES, runOnly: ["color-contrast", "link-in-text-block", "target-size"] };
// In the order in which one open page goes through them. On paper nothing is tapped, and the width is that between the
// margins of A4.
const MODES = [
  { name: "1280 light", width: 1280, rules: RULES, also: [focus] },
  { name: "1280 dark", width: 1280, rules: PAINTED, dark: true },
  { name: "print", width: 642, rules: { ...PAINTED, runOnly: ["color-contrast"] }, print: true, also: [paper] },
  { name: "text 200 %", width: 1280, rules: PAINTED, large: true },
  { name: "320 dark", width: 320, rules: PAINTED, dark: true },
  { name: "320 light", width: 320, rules: RULES, also: [spaced] },
];
const SMALLEST_TEXT = 10; // px, of text in pictures, as it is drawn
const TABS = 12; // how many stops of the keyboard are looked at
const AT_ONCE = 2; // pages open at the same time

/** Every page below the folder, with its language, kind and length. */
function pages(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .sort()
    .map((path) => {
      const html = readFileSync(join(folder, path), "utf8");
      const data = join(folder, path.replace(/html$/, "json"));
      const answer = existsSync(data) ? JSON.parse(readFileSync(data, "utf8")).kind : "";
      const kind = /<body class="page-([a-z-]+)"/.exec(html)?.[1] ?? path;
      // pages of prose are each their own
      const own = kind === "page" ? path.replace(/^.*\//, "") : "";
      return { path, lang: /<html lang="([a-z]+)"/.exec(html)?.[1], kind: kind + answer + own, size: html.length };
    });
}

/** The longest page of each kind and language; of the site's first language also the shortest. */
function chosen(all) {
  const first = all.find((page) => page.path === "index.html")?.lang;
  const groups = {};
  for (const page of all) (groups[`${page.lang} ${page.kind}`] ??= []).push(page);
  return Object.values(groups).flatMap((group) => {
    group.sort((a, b) => b.size - a.size);
    const whole = group[0].lang === first;
    const ends = whole && group.length > 1 ? [group[0], group.at(-1)] : [group[0]];
    return ends.map((page) => ({ ...page, modes: whole ? MODES : MODES.filter((mode) => mode.rules === RULES) }));
  });
}

/** Runs in the page: what is too broad, cut off or too small to read. */
function measure(smallest) {
  const found = [];
  const root = document.documentElement;
  const name = (el) => {
    const of = el.closest("[id]");
    return `${el.tagName.toLowerCase()}${el.getAttribute("class") ? `.${el.getAttribute("class").split(" ")[0]}` : ""}${of ? ` in #${of.id}` : ""}`;
  };
  if (root.scrollWidth > root.clientWidth) {
    const broad = [...document.body.querySelectorAll("*")].filter(
      (el) => el.getBoundingClientRect().right > root.clientWidth + 1 && !el.closest(".scroll, svg"),
    );
    found.push(["overflow", `${root.scrollWidth} px in ${root.clientWidth} px: ${broad.slice(0, 3).map(name).join(", ")}`]);
  }
  for (const text of document.querySelectorAll("svg text")) {
    if (!text.checkVisibility() || !text.textContent.trim()) continue;
    const drawn = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
    if (drawn < smallest - 0.05) found.push(["small-text", `${drawn.toFixed(1)} px: ${text.textContent}`]);
  }
  return found;
}

/** Gives a page the spacing that WCAG 1.4.12 asks it to bear; tells what no longer fits. */
function spaced(tab) {
  return tab.evaluate(fit);
}

/** Runs in the page. */
function fit() {
  for (const el of document.body.querySelectorAll("*:not(svg, svg *)")) {
    el.style.setProperty("line-height", "1.5", "important");
    el.style.setProperty("letter-spacing", "0.12em", "important");
    el.style.setProperty("word-spacing", "0.16em", "important");
  }
  for (const el of document.querySelectorAll("p")) el.style.setProperty("margin-block-end", "2em", "important");
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(["text-spacing", `${root.scrollWidth} px in ${root.clientWidth} px`]);
  for (const el of document.querySelectorAll("main *:not(svg, svg *)")) {
    const style = getComputedStyle(el);
    const hides = [style.overflowX, style.overflowY].some((o) => o === "hidden" || o === "clip");
    if (!hides || style.clipPath !== "none" || !el.checkVisibility()) continue;
    if (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1) {
      found.push(["text-spacing", `cut off: ${el.textContent.trim().slice(0, 40)}`]);
    }
  }
  return found;
}

/** Tells which pictures are not drawn at the width of paper. */
function paper(tab) {
  return tab.evaluate(() => {
    const hidden = [...document.querySelectorAll(".wide")].filter((picture) => !picture.checkVisibility());
    return hidden.map((picture) => ["phone-picture", picture.closest("[id]")?.id ?? ""]);
  });
}

/** Tabs through the first stops of a page; tells those whose focus is not seen. */
async function focus(tab) {
  const found = [];
  for (let n = 0; n < TABS; n += 1) {
    await tab.keyboard.press("Tab");
    const unseen = await tab.evaluate(() => {
      const el = document.activeElement;
      if (el === null || el === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(el);
      return outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? el.textContent.trim() : null;
    });
    if (unseen !== null) found.push(["focus", unseen]);
  }
  return found;
}

/** Opens a page and takes it through the modes; returns what is wrong in each, as pairs of a rule and what it is about. */
async function check(context, url, modes) {
  const tab = await context.newPage();
  let found = [];
  tab.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) found.push(["request", request.url()]);
  });
  tab.on("requestfailed", (request) => found.push(["failed-request", request.url()]));
  tab.on("console", (message) => {
    if (message.type() === "error") found.push(["console", message.text()]);
  });
  tab.on("pageerror", (error) => found.push(["console", error.message]));
  await tab.goto(url);
  // comes in from outside of the page, whose own policy refuses it
  await tab.evaluate(axe);
  const told = await tab.evaluate(text);
  const results = [];
  for (const mode of modes) {
    await tab.setViewportSize({ width: mode.width, height: 900 });
    await tab.emulateMedia({ media: mode.print ? "print" : "screen", colorScheme: mode.dark ? "dark" : "light" });
    await tab.evaluate(() => document.fonts.ready.then(() => null));
    const { violations } = await tab.evaluate((rules) => window.axe.run(document, rules), mode.rules);
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        found.push([id, `${target.join(" ")}: ${failureSummary.split("\n")[1]?.trim()}`]);
      }
    }
    found.push(...(await tab.evaluate(measure, SMALLEST_TEXT)));
    for (const more of mode.also ?? []) found.push(...(await more(tab)));
    results.push({ mode: mode.name, found });
    found = [];
  }
  await tab.close();
  return { results, told };
}

/** Runs in the page: what it says; what its script adds is not counted. */
function text() {
  const page = document.body.cloneNode(true);
  for (const tools of page.querySelectorAll(".tools, .find, script")) tools.remove();
  return page.textContent.replace(/\s+/g, " ");
}

/** Does all tasks, a few at a time. */
async function each(tasks) {
  const worker = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const launch = (...more) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", ...more],
  });
const browser = await launch();
// of somebody who has asked for text of twice the size
const enlarged = await launch("--blink-settings=defaultFontSize=32");
const readable = await enlarged.newContext();
const scripted = await browser.newContext();
const scriptless = await browser.newContext({ javaScriptEnabled: false });

const results = [];
const task = (path, url, modes) => () =>
  look(path, url, modes).catch((error) => {
    results.push({ path, mode: "opened", found: [["not-checked", error.message.split("\n")[0]]] });
  });
const look = async (path, url, modes) => {
  const { results: here, told } = await check(scripted, url, modes.filter((mode) => !mode.large));
  const { results: large } = await check(readable, url, modes.filter((mode) => mode.large));
  results.push(...[...here, ...large].map((result) => ({ path, ...result })));
  const tab = await scriptless.newPage();
  await tab.goto(url);
  const same = (await tab.evaluate(text)) === told;
  await tab.close();
  results.push({ path, mode: "no script", found: same ? [] : [["needs-script", "the text differs"]] });
};

const broken = "broken.html";
await each([task(broken, pathToFileURL(join(here, broken)).href, MODES)]);
const seen = new Set(results.splice(0).flatMap(({ mode, found }) => found.map(([rule]) => `${rule}, ${mode}`)));
const missed = [
  ...MODES.map((mode) => `color-contrast, ${mode.name}`),
  "overflow, 320 light",
  "overflow, print",
  "overflow, text 200 %",
  "phone-picture, print",
  "heading-order, 1280 light",
  "target-size, 320 light",
  "small-text, 1280 light",
  "text-spacing, 320 light",
  "focus, 1280 light",
  "request, 1280 light",
  "console, 1280 light",
  "needs-script, no script",
].filter((fault) => !seen.has(fault));

const opened = existsSync(site) ? chosen(pages(site)) : [];
await each(opened.map(({ path, modes }) => task(path, pathToFileURL(join(site, path)).href, modes)));
await browser.close();
await enlarged.close();

for (const fault of missed) console.log(`broken.html: not found: ${fault}`);
for (const { path, mode, found } of results) {
  for (const [rule, what] of found) console.log(`${path} (${mode}): ${rule}: ${what}`);
}
const failed = results.filter(({ found }) => found.length > 0).length + missed.length;
const passed = results.filter(({ found }) => found.length === 0).length;
if (opened.length === 0) console.log(`no pages in ${relative(process.cwd(), site) || site}; build the site first`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
