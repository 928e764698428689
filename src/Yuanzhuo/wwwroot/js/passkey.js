// Asks the browser for a passkey (WebAuthn) and sends its answer with the form. Without script, or where the browser knows none, the form stays hidden.
const knows = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

for (const ask of knows ? document.querySelectorAll('[data-passkey]') : []) {
  const form = ask.closest('form'), said = form.querySelector('[role=status]');
  const options = JSON.parse(ask.dataset.options);
  ask.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    said.textContent = '';
    try {
      const credential = ask.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements['Input.Credential'].value = JSON.stringify(credential.toJSON());
      // Sends the form as it is, without coming here again.
      form.submit();
    } catch {
      said.textContent = ask.dataset.failed;
    }
  });
}
