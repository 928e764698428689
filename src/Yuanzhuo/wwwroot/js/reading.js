// Shows how a commitment is read while it is typed. The form says the same on its first send, without script.
const box = document.querySelector('textarea[data-reading]');
const out = document.getElementById('reading-now');
const day = box?.form.querySelector('[name$=".SpokenOn"]');
let wait, latest = 0;

async function read() {
  const words = box.value.trim();
  if (!words) { out.hidden = true; return; }
  const turn = ++latest;
  const query = new URLSearchParams({ words: words.slice(0, 500), on: day?.value ?? '' });
  try {
    const answer = await fetch(`${box.dataset.reading}&${query}`, { headers: { accept: 'application/json' } });
    if (!answer.ok || turn !== latest) return;
    const { read: how, due } = await answer.json();
    out.textContent = `${how} → ${due}`;
    out.hidden = false;
  } catch { out.hidden = true; }
}

if (box && out) {
  const later = () => { clearTimeout(wait); wait = setTimeout(read, 350); };
  box.addEventListener('input', later);
  day?.addEventListener('change', later);
}
