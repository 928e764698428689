// Keeps what is written into a long form while it is written. Its button does the same without script.
const pause = 2000;

for (const said of document.querySelectorAll('[data-draft]')) {
  const form = said.closest('form');
  let kept = fields().toString(), timer, under, sent = false;

  // Files are chosen anew: only words can be kept.
  function fields() {
    return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  }

  async function keep() {
    clearTimeout(timer);
    const body = fields(), words = body.toString();
    if (sent || words === kept) return;
    under?.abort();
    under = new AbortController();
    try {
      const answer = await fetch(said.dataset.draft, { method: 'POST', body, headers: { accept: 'application/json' }, signal: under.signal, keepalive: document.hidden });
      if (answer.ok) kept = words;
      const now = new Date();
      said.textContent = answer.ok ? said.dataset.kept.replace('{0}', `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`)
        : answer.status === 401 ? said.dataset.out : said.dataset.failed;
    } catch (failure) {
      if (failure.name !== 'AbortError') said.textContent = said.dataset.failed;
    }
  }

  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, pause); });
  // What was sent is no draft: leaving the page must not keep it again after its deed has dropped it.
  form.addEventListener('submit', () => { sent = true; clearTimeout(timer); under?.abort(); });
  addEventListener('pageshow', () => { sent = false; });
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
}
