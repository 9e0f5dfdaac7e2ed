"use strict";
document.documentElement.classList.remove("no-script");
// Núñez is found by nunez.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const table = document.getElementById("documents");
const body = table.tBodies[0];
const rows = [...body.rows].map((row) => ({
  row,
  kind: row.dataset.kind,
  words: [...row.cells].map((cell) => plain(cell.textContent)).join("\n"),
  majors: Number(row.cells[4].textContent),
}));
const words = document.getElementById("words");
const kind = document.getElementById("kind");
const majors = document.getElementById("majors");

for (const name of [...new Set(rows.map((r) => r.kind))].filter(Boolean).sort()) {
  kind.add(new Option(name, name));
}

function filter() {
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const r of rows) {
    const shown = (!kind.value || r.kind === kind.value) && (!majors.checked || r.majors > 0)
      && wanted.every((word) => r.words.includes(word));
    r.row.hidden = !shown;
    count += shown;
  }
  document.getElementById("shown").textContent = `${count} of ${rows.length} shown`;
}

for (const field of [words, kind, majors]) field.addEventListener("input", filter);

for (const button of table.tHead.querySelectorAll("button")) {
  button.addEventListener("click", () => {
    const head = button.parentElement;
    const column = head.cellIndex;
    const numbers = button.dataset.sort === "number";
    // Numbers are wanted highest first, names from A.
    const first = numbers ? "descending" : "ascending";
    const other = numbers ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of table.tHead.rows[0].cells) each.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", order);
    const text = (r) => r.row.cells[column].textContent;
    const compare = numbers
      ? (a, b) => Number(text(a)) - Number(text(b))
      : (a, b) => text(a).localeCompare(text(b), "en", { numeric: true });
    const direction = order === "ascending" ? 1 : -1;
    // What has no value comes last, whichever way.
    rows.sort((a, b) => !text(a) - !text(b) || direction * compare(a, b));
    body.append(...rows.map((r) => r.row));
  });
}
filter();
