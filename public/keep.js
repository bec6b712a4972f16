// Forms with something to write in keep what is typed on this device until the server has it: no network, a closed tab, a
// dead battery, Back. The walk and the thread see to their own (walk.js, talk.js).
;(() => {
  const PREFIX = 'alongside.form.'
  const DONE = 'alongside.done'
  const FORGET_MS = 7 * 86_400_000

  const person = document.querySelector('main')?.dataset.device
  if (!person) return

  const keyOf = (path) => `${PREFIX}${person}|${path}`
  // Not form.action: that would be a control of that name.
  const pathOf = (form) => new URL(form.getAttribute('action') ?? '', location.href).pathname
  const forms = () =>
    [...document.querySelectorAll('main form[method=post]:has(textarea)')].filter(
      (form) => !form.matches('[data-draft], .composer, :has([type=password])'),
    )

  /** What is typed or chosen, and what it was typed upon; never a key or a file. */
  const counts = ({ name, type }) => name && !['hidden', 'file', 'submit', 'button', 'password'].includes(type)
  const upon = ({ name, type }) => type === 'hidden' && ['_revision', '_began'].includes(name)
  const isTick = ({ type }) => type === 'checkbox' || type === 'radio'
  const controls = (form) => [...form.elements].filter(counts)
  const written = (form, of = controls(form)) =>
    of.map((each) => [each.name, isTick(each) ? `${each.value}:${each.checked}` : each.value])
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)

  function read(path) {
    try {
      return JSON.parse(localStorage.getItem(keyOf(path)) ?? 'null')
    } catch {
      return null
    }
  }

  function forget(path) {
    try {
      localStorage.removeItem(keyOf(path))
    } catch {
      // Nothing could be kept, so there is nothing to forget.
    }
  }

  function keep(form) {
    const copy = { at: Date.now(), values: written(form), upon: written(form, [...form.elements].filter(upon)) }
    try {
      localStorage.setItem(keyOf(pathOf(form)), JSON.stringify(copy))
    } catch {
      // Full, or not allowed: the form is what it is without this file.
    }
  }

  /**
   * Puts back what was typed, where there still is a place for it, on top of what it was typed upon: the server sees what
   * has changed since. Returns whether that made a difference.
   */
  function restore(form, { values, upon: before }) {
    const shown = written(form)
    const left = [...values]
    for (const control of controls(form)) {
      const fits = ([name, value]) =>
        name === control.name && (!isTick(control) || value.startsWith(`${control.value}:`))
      const at = left.findIndex(fits)
      if (at < 0) continue
      const [[, value]] = left.splice(at, 1)
      if (isTick(control)) control.checked = value === `${control.value}:true`
      else control.value = value
    }
    const differs = !same(shown, written(form))
    if (differs) for (const [name, value] of before) form.elements.namedItem(name).value = value
    return differs
  }

  function tell(form, { at }) {
    const line = document.createElement('p')
    line.className = 'kept'
    line.setAttribute('role', 'status')
    const when = new Date(at).toLocaleString('en-GB', {
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    })
    const away = document.createElement('button')
    away.type = 'button'
    away.className = 'plain'
    away.textContent = 'Throw it away'
    away.addEventListener('click', () => {
      forget(pathOf(form))
      location.reload()
    })
    const said = document.createElement('span')
    said.append(`What you typed here on ${when} was still on this device. It is back, and not saved yet. `, away)
    line.append(said)
    form.prepend(line)
  }

  /** The last post that the server has taken: what was typed for it is not needed any more. */
  function clearTaken() {
    const cookie = document.cookie.split('; ').find((each) => each.startsWith(`${DONE}=`))
    if (!cookie) return
    forget(decodeURIComponent(cookie.slice(DONE.length + 1)))
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser that people bring
    document.cookie = `${DONE}=; max-age=0; path=/`
  }

  function clearOld() {
    try {
      for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
        if (Date.now() - (JSON.parse(localStorage.getItem(key))?.at ?? 0) > FORGET_MS) localStorage.removeItem(key)
      }
    } catch {
      // As above.
    }
  }

  clearTaken()
  clearOld()
  // A form that came back for want of something holds all that was typed, and none of it is saved.
  const cameBack = Boolean(document.querySelector('main .alarm'))
  for (const form of forms()) {
    const copy = read(pathOf(form))
    if (!copy) continue
    if (restore(form, copy)) {
      tell(form, copy)
      // What saves itself does so with this.
      form.querySelector('textarea').dispatchEvent(new Event('input', { bubbles: true }))
    } else if (!cameBack) forget(pathOf(form))
  }

  const changed = ({ target }) => {
    const form = target.form
    if (form && forms().includes(form)) keep(form)
  }
  document.addEventListener('input', changed)
  document.addEventListener('change', changed)
  // A way to the page without what was typed.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[data-lets-go]')
    if (link) forget(new URL(link.href).pathname)
  })
  // Said by a form that saves itself, once the server has what stands in it.
  document.addEventListener('alongside:saved', ({ target }) => forget(pathOf(target)))
  window.addEventListener('pageshow', (event) => event.persisted && clearTaken())
})()
