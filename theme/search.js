// The search: a field at the head of each page, all hits on the page A–Ö. What it reads: src/view/search.rs.
"use strict";
(() => {
  const box = document.querySelector(".find");
  if (!box) return;
  const { index, label } = box.dataset;
  const page = new URL(index, location.href);
  const make = (tag, traits, ...children) => {
    const made = Object.assign(document.createElement(tag), traits);
    made.append(...children);
    return made;
  };
  const split = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  // each file of the index calls this
  let taken;
  window.lagesbild = (data) => (taken = data);
  const files = {};
  const hit = ([kind, address, title, text, first, last, lang]) => ({
    kind, address, title, text, first, last, lang, words: split(title), more: split(text),
  });
  const read = (part) =>
    (files[part] ??= new Promise((done, fail) => {
      const src = page.href.replace(/(\.html)?$/, `${part}.js`);
      const onload = () => done({ ...taken, hits: (taken.hits ?? []).map(hit) });
      const onerror = () => fail((files[part] = null));
      document.head.append(make("script", { src, onload, onerror }));
    }));

  // one letter is another, too many, missing, or two are swapped
  const near = (asked, word) => {
    if (asked.length < 4 || /\d/.test(asked) || (asked.length < 6 && word.length > asked.length + 1)) return false;
    let same = 0;
    while (same < asked.length && asked[same] === word[same]) same += 1;
    const [a, w] = [asked.slice(same), word.slice(same)];
    const goesOn = (n, m) => w.slice(n).startsWith(a.slice(m));
    return goesOn(1, 1) || goesOn(0, 1) || goesOn(1, 0) || (a[0] === w[1] && a[1] === w[0] && goesOn(2, 2));
  };
  const met = (asked, word, loose) => {
    if (word.startsWith(asked)) return word === asked ? 4 : 3;
    if (asked.length > 2 && word.includes(asked)) return 2;
    return loose && near(asked, word) ? 1 : 0;
  };
  const weigh = (hit, asked, year, loose) => {
    if (/^\d{4}$/.test(asked) && hit.first <= asked && asked <= hit.last) return year;
    const [title, text] = [hit.words, hit.more].map((words) => Math.max(0, ...words.map((word) => met(asked, word, loose))));
    return Math.max(2 * title, text) + (title > 3 || text > 3);
  };

  const find = async (query) => {
    let { words, kinds, from, hits } = await read("");
    const idle = split(words.idle);
    const all = split(query);
    const telling = all.filter((word) => !idle.includes(word));
    const asked = telling.length ? telling : all;
    if (from) {
      const named = asked.filter((word) => /\D/.test(word));
      const within = (n) => (word) => from[n] <= `${word}\uffff` && !(from[n + 1] <= word);
      const parts = from.flatMap((_, n) => ((named.length ? named : asked).some(within(n)) ? [`-${n + 1}`] : []));
      const each = await Promise.all(parts.slice(0, 12).map(read));
      const once = new Map(each.flatMap((part) => part.hits.map((hit) => [hit.address + hit.text, hit])));
      hits = [...once.values()].sort((a, b) => a.kind - b.kind);
    }
    // a year alone leads to what is called by it
    const year = asked.length > 1 ? 12 : 4;
    const loose = asked.map((word) => !hits.some((hit) => weigh(hit, word, year)));
    const ranked = hits.map((hit) => {
      const weights = asked.map((word, n) => weigh(hit, word, year, loose[n]));
      const count = weights.filter(Boolean).length;
      // a record before what is told of it, the last two kinds; then what is called nothing else
      const first = (hit.kind < kinds.length - 2) + (2 * count) / Math.max(count, hit.words.length);
      return { hit, count, sum: weights.reduce((a, b) => a + b, first) };
    });
    const most = Math.max(0, ...ranked.map(({ count }) => count));
    hits = ranked.filter(({ count }) => most && count === most).sort((a, b) => b.sum - a.sum);
    const told = most ? (most < asked.length ? words.some : words.count) : words.none;
    return { hits: hits.map(({ hit }) => hit), told: told.replace("{count}", hits.length), words, kinds };
  };
  const items = ({ hits, kinds }, most) =>
    hits.slice(0, most).map((hit) => {
      const title = make("strong", hit.lang && { lang: hit.lang }, hit.title);
      const text = make("span", {}, kinds[hit.kind], hit.text && ` · ${hit.text}`);
      return make("li", {}, make("a", { href: new URL(hit.address, page) }, title, " ", text));
    });

  const field = make("input", { type: "search", autocomplete: "off", spellcheck: false });
  const told = make("output", { className: "unseen" });
  const list = make("ul", { hidden: true });
  field.setAttribute("aria-keyshortcuts", "/");
  box.setAttribute("role", "search");
  box.append(make("label", {}, label, field), told, list);
  const close = () => (list.hidden = true);
  const whole = () => `${page.href}#q=${encodeURIComponent(field.value)}`;
  field.onfocus = () => read("").catch(close);
  field.oninput = async () => {
    const query = field.value;
    const found = query.trim() && (await find(query).catch(close));
    if (query !== field.value) return;
    told.value = found.told ?? "";
    list.hidden = !found.told;
    if (list.hidden) return;
    const { hits, words } = found;
    const more = (href, text) => list.append(make("li", {}, make("a", { href }, text)));
    list.replaceChildren(...items(found, 8));
    if (!hits.length) more(page, found.told);
    if (hits.length > 8) more(whole(), words.all.replace("{count}", hits.length));
  };
  list.onclick = close;
  list.onpointerdown = (event) => event.preventDefault();
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || close());
  box.onkeydown = (event) => {
    const { key, target } = event;
    const stops = [field, ...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === "Enter" && target === field && field.value.trim()) {
      close();
      location.href = whole();
    } else if (!list.hidden && (step || key === "Escape")) {
      event.preventDefault();
      (step ? stops[stops.indexOf(target) + step] : field)?.focus();
      if (!step) close();
    }
  };

  const section = make("section", { className: "found" });
  const showAll = async () => {
    const query = new URLSearchParams(location.hash.slice(1)).get("q");
    if (!query || !document.querySelector(".page-a-z")) return;
    field.value = query;
    const found = await find(query);
    const heading = make("h2", { tabIndex: -1 }, found.words.results.replace("{query}", query));
    section.replaceChildren(heading, make("p", {}, found.told), make("ul", { className: "links" }, ...items(found, 200)));
    document.querySelector("h1").after(section);
    heading.focus();
  };
  window.onhashchange = showAll;
  showAll();

  // a key of one sign can be turned off (WCAG 2.1.4); a browser may keep nothing
  const kept = (() => {
    try {
      return localStorage;
    } catch {
      return {};
    }
  })();
  const turn = document.querySelector("#key_");
  if (turn) {
    turn.closest("p").hidden = false;
    turn.checked = !kept.slash;
    turn.onchange = () => (kept.slash = turn.checked ? "" : "off");
  }
  document.onkeydown = (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || kept.slash || target.closest("input, textarea, select")) return;
    event.preventDefault();
    field.select();
  };
})();
