// Notes of a supervision session, saved as they are typed. Without this file the button under each box does it.
;(() => {
  const RETRY_MS = 4000
  const away = 'Kept on this device, not saved yet: the server cannot be reached.'
  const signedOut = 'You were signed out. What you wrote is kept on this device: sign in again and come back here.'

  /** By form: the last sending that the server has, and whether it told us to stop. */
  const confirmed = new WeakMap()
  const stopped = new WeakSet()
  const forms = () => [...document.querySelectorAll('form[data-notes]')]
  const seqOf = (form) => form.elements.namedItem('_seq')
  const dirty = (form) => !stopped.has(form) && Number(seqOf(form).value) > (confirmed.get(form) ?? 0)
  const say = (form, words) => form.querySelector('.kept').replaceChildren(words)
  const formOf = (ctx) => ctx?.sourceElement?.closest?.('form[data-notes]')

  document.addEventListener(
    'input',
    (event) => {
      const form = event.target.closest?.('form[data-notes]')
      if (form) seqOf(form).value = String(Number(seqOf(form).value) + 1)
    },
    true,
  )

  document.addEventListener('htmx:config:request', (event) => {
    const { ctx } = event.detail
    const form = formOf(ctx)
    if (form) ctx.seq = Number(seqOf(form).value)
  })

  document.addEventListener('htmx:before:response', (event) => {
    const { ctx } = event.detail
    const form = formOf(ctx)
    if (!form) return
    const { raw } = ctx.response
    const verdict = raw.headers.get('x-verdict')
    if (verdict) {
      confirmed.set(form, Math.max(confirmed.get(form) ?? 0, ctx.seq))
      if (!dirty(form)) form.dispatchEvent(new Event('alongside:saved', { bubbles: true }))
      if (verdict === 'closed') stopped.add(form)
      const seen = raw.headers.get('x-seen')
      // Who agrees has seen what they wrote themselves.
      if (seen) for (const input of document.querySelectorAll('input[name="seen"]')) input.value = seen
      return
    }
    event.preventDefault()
    say(form, raw.status === 401 || raw.redirected ? signedOut : raw.status === 422 ? 'Too long: not saved.' : away)
  })

  document.addEventListener('htmx:error', (event) => {
    const form = formOf(event.detail.ctx)
    if (form) say(form, away)
  })

  // With a script there is nothing to press.
  for (const form of forms()) form.querySelector('button').parentElement.hidden = true

  const save = (form) => htmx.trigger(form.querySelector('[hx-post]'), 'keep')
  setInterval(() => navigator.onLine && forms().filter(dirty).forEach(save), RETRY_MS)
  window.addEventListener('online', () => forms().filter(dirty).forEach(save))

  /** Before the page goes, perhaps for good. */
  function flush() {
    for (const form of forms().filter(dirty)) {
      const body = new URLSearchParams(new FormData(form)).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'hx-request': 'true' }
      fetch(form.action, { method: 'POST', body, headers, keepalive: body.length < 60_000 }).catch(() => {})
    }
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush())
  window.addEventListener('pagehide', flush)
})()
