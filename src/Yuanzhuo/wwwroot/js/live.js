// Says quietly that something new happened on this page. It changes nothing that stands there and reads nothing anew by itself.
const bar = document.querySelector('a[data-live]');
const words = bar?.querySelector('[data-words]');
let source, last, again;

function close() {
  clearTimeout(again);
  source?.close();
  source = undefined;
}

function show() {
  close();
  words.textContent = words.dataset.words;
  bar.hidden = false;
}

// A hidden page keeps no connection: a browser has few of them for all pages together.
function open() {
  if (source || document.hidden || !bar.hidden) return;
  const asked = performance.getEntriesByType('navigation')[0]?.requestStart ?? 0;
  const from = last === undefined ? `ago=${Math.round(performance.now() - asked)}` : `after=${last}`;
  source = new EventSource(bar.dataset.live + (bar.dataset.live.includes('?') ? '&' : '?') + from);
  source.addEventListener('here', e => { last = e.data; });
  source.addEventListener('fact', show);
  source.addEventListener('reset', show);
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    again = setTimeout(open, 60000 + Math.random() * 60000);
  });
}

if (bar && words && 'EventSource' in window) {
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
}
