"use strict";
document.documentElement.classList.remove("no-script");
const hiddenTones = new Set();

function applyFilter() {
  for (const note of document.querySelectorAll(".card[data-tone], .margin a[data-tone]")) {
    note.hidden = hiddenTones.has(note.dataset.tone);
  }
  for (const mark of document.querySelectorAll("mark[data-tones]")) {
    const shown = mark.dataset.tones.split(" ").filter((tone) => !hiddenTones.has(tone));
    mark.classList.toggle("off", shown.length === 0);
    if (shown.length) mark.dataset.tone = shown[0];
  }
}

for (const button of document.querySelectorAll("button[data-tone]")) {
  button.addEventListener("click", () => {
    const tone = button.dataset.tone;
    const show = hiddenTones.delete(tone);
    if (!show) hiddenTones.add(tone);
    for (const twin of document.querySelectorAll(`button[data-tone="${tone}"]`)) {
      twin.setAttribute("aria-pressed", String(show));
    }
    applyFilter();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const step = { n: 1, p: -1 }[event.key];
  if (!step) return;
  const cards = [...document.querySelectorAll(".card[data-tone]:not([hidden])")];
  if (!cards.length) return;
  const at = cards.indexOf(document.activeElement.closest(".card"));
  const next = at < 0 ? (step > 0 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length;
  cards[next].focus();
  cards[next].scrollIntoView({ block: "center" });
  event.preventDefault();
});
