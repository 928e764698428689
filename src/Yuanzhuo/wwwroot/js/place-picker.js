// Finds places while somebody types; without this module the button does the same by sending the form.
const pause = 180;

for (const picker of document.querySelectorAll('[data-place-picker]')) {
  const field = picker.querySelector('[data-query]');
  const matches = picker.querySelector('[data-matches]');
  let timer, asked = 0;

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => find(field.value.trim()), pause);
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find(field.value.trim());
  });

  async function find(query) {
    const turn = ++asked;
    const chosen = picker.querySelector('input[type=radio]:checked')?.value;
    if (!query) return matches.replaceChildren();
    const answer = await fetch(`${picker.dataset.find}?q=${encodeURIComponent(query)}`).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const places = await answer.json();
    matches.replaceChildren(...places.map(place => row(place, chosen)));
    if (!places.length) matches.append(word('p', picker.dataset.none, 'muted'));
  }

  function row(place, chosen) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: picker.dataset.name, value: picker.dataset.value === 'Code' ? place.code : place.id });
    input.checked = input.value === chosen;
    const text = word('span', place.name);
    text.append(word('small', place.street));
    const label = word('label', '', 'choice');
    label.append(input, text);
    return label;
  }
}

function word(tag, text, css = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (css) element.className = css;
  return element;
}
