// Buttons that copy what stands in a field. They are hidden where a browser cannot.
for (const button of document.querySelectorAll('button[data-copies]')) {
  const field = document.getElementById(button.dataset.copies)
  if (!field || !navigator.clipboard) continue
  const words = button.innerHTML
  button.hidden = false
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value)
    button.textContent = 'Copied'
    setTimeout(() => {
      button.innerHTML = words
    }, 4000)
  })
}
