/** Copies what is to be pasted, and shows the search in the colours chosen; the page works without either. */
for (const button of document.querySelectorAll('[data-copies]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 3000);
  });
}

const preview = document.getElementById('preview');
for (const [name, value] of Object.entries(preview?.dataset ?? {})) {
  const property = name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
  preview.style.setProperty('--alongside-' + property, value);
}
