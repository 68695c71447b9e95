// A small help with long tables: search and sort. Nothing on a page needs it to be read.
"use strict";
(() => {
  const words = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const SORTABLE = 6; // rows, from which sorting helps
  const SEARCHABLE = 15;

  /** What a cell sorts by: the key that the page gives, else its text. */
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  /** Header cells become buttons: up, down, then the order of the page again. */
  const sortable = (table) => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (original.every((row) => row.cells[column].querySelector(".source"))) return;
      const button = document.createElement("button");
      button.type = "button";
      button.title = words.sort.replace("{column}", head.textContent);
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const next = now === null ? "ascending" : now === "ascending" ? "descending" : null;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        const rows = [...original];
        if (next) {
          head.setAttribute("aria-sort", next);
          const sign = next === "ascending" ? 1 : -1;
          rows.sort((a, b) => sign * collator.compare(keyOf(a, column), keyOf(b, column)));
        }
        body.append(...rows);
      });
    });
  };

  /** A search field above the table, and how many rows it leaves. */
  const searchable = (table) => {
    const rows = [...table.tBodies[0].rows];
    const tools = document.createElement("div");
    const label = document.createElement("label");
    const field = document.createElement("input");
    const shown = document.createElement("output");
    tools.className = "tools";
    field.type = "search";
    field.autocomplete = "off";
    label.append(words.filter, field);
    tools.append(label, shown);
    field.addEventListener("input", () => {
      const parts = field.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase(language);
        row.hidden = !parts.every((part) => text.includes(part));
        count += row.hidden ? 0 : 1;
      }
      shown.value = parts.length
        ? words.shown.replace("{shown}", count).replace("{all}", rows.length)
        : "";
    });
    table.closest(".scroll").before(tools);
  };

  for (const table of document.querySelectorAll("main .scroll > table")) {
    const rows = table.tHead ? table.tBodies[0].rows.length : 0;
    if (rows >= SEARCHABLE) searchable(table);
    if (rows >= SORTABLE) sortable(table);
  }

  for (const button of document.querySelectorAll(".print")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => print());
  }

  /** A table that fits needs no stop for the keyboard. */
  const fit = () => {
    for (const box of document.querySelectorAll(".scroll")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  fit();
  addEventListener("resize", fit);
})();
