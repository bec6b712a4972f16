// The thread, live: what is sent is put on below, what was typed is kept until it has arrived, and the eye is led.
// Without this file the form is an ordinary form.

const composer = document.getElementById('composer')
const box = document.getElementById('say')
const wrong = document.getElementById('say-wrong')

// Enter sends, as people are used to from other conversations; Shift and Enter makes a new line.
box?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  composer.requestSubmit()
})

// What is being typed outlives a reload, in this tab and for this person only.
const KEPT = `alongside talk ${composer?.dataset.person}`
const keep = () => (box.value ? sessionStorage.setItem(KEPT, box.value) : sessionStorage.removeItem(KEPT))
// What stands in the thread has arrived, by whichever way: by the sign-in page, or just before the walk was begun.
const saidAlready = () => [...document.querySelectorAll('#thread .words')].some((words) => bare(words) === bare(box))
const bare = ({ value, textContent }) => (value ?? textContent).replaceAll(/\s+/g, '')
if (box && !box.value) {
  box.value = sessionStorage.getItem(KEPT) ?? ''
  if (saidAlready()) box.value = ''
  keep()
}
box?.addEventListener('input', keep)
composer?.addEventListener('submit', () => (composer.dataset.sent = box.value))

document.addEventListener('htmx:before:response', (event) => {
  const { ctx } = event.detail
  if (ctx.sourceElement !== composer) return
  const { status } = ctx.response.raw
  // Taken, and the answer stands on another page.
  if (status === 204) sessionStorage.removeItem(KEPT)
  if (status < 400 || status === 422) return
  event.preventDefault()
  // Signed out: sent as an ordinary form, the words come along to the sign-in page and are said after it.
  if (status === 401) HTMLFormElement.prototype.submit.call(composer)
  else
    wrong.textContent = 'Not sent: something went wrong here. Your words are still in the box; try again in a moment.'
})
document.addEventListener('htmx:error', (event) => {
  if (event.detail.ctx?.sourceElement !== composer) return
  wrong.textContent = 'Not sent: the server cannot be reached. Your words are still in the box.'
})

document.addEventListener('htmx:after:swap', (event) => {
  const target = event.detail?.ctx?.target ?? event.target
  if (target?.id !== 'thread') return
  // What was typed on meanwhile is not what was sent.
  const { sent = '' } = composer.dataset
  if (box.value.startsWith(sent)) box.value = box.value.slice(sent.length)
  keep()
  wrong.textContent = ''
  composer.elements.key.value = crypto.randomUUID?.() ?? String(Date.now())
  // Of choices, only those of the last answer can be pressed.
  for (const old of [...document.querySelectorAll('#thread form')].slice(0, -1)) old.remove()
  document.getElementById('quick')?.remove()
  const alarm = document.querySelector('#thread > .alarm:nth-last-of-type(1)')
  const last = document.querySelector('#thread > article.paper:last-of-type')
  const fresh = [...document.querySelectorAll('#thread > [id]')].at(-1)
  if (alarm && alarm === fresh) alarm.focus()
  else (last ?? fresh)?.scrollIntoView({ block: 'start' })
})

// Where the organisation has brought a language model: its sentences, as they come, under the book's own answer. They
// stay only if all of them stood the check.
function listen(box) {
  const events = new EventSource(box.dataset.words)
  delete box.dataset.words
  const who = Object.assign(document.createElement('p'), {
    className: 'who',
    textContent: 'In other words, worded by a language model',
  })
  const said = document.createElement('p')
  events.addEventListener('sentence', ({ data }) => {
    const { words, parts } = JSON.parse(data)
    if (!said.isConnected) box.append(who, said)
    box.hidden = false
    said.append(`${words} `)
    for (const part of parts)
      said.append(Object.assign(document.createElement('a'), { href: `/parts/${part}`, textContent: part }), ' ')
  })
  events.addEventListener('end', ({ data }) => {
    events.close()
    if (data !== 'worded') box.remove()
  })
  events.onerror = () => {
    events.close()
    box.remove()
  }
}
const listenAll = () => {
  for (const box of document.querySelectorAll('[data-words]')) listen(box)
}
document.addEventListener('htmx:after:swap', listenAll)
listenAll()
