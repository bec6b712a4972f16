// Keeps what is typed on this device until the server has said that it has it. htmx does the sending; this file sees
// to what htmx cannot: no network, no sign-in, a closed tab, a dead battery.
;(() => {
  const PREFIX = 'alongside.words.'
  const NOTICE_MS = 2500
  const LONGEST_WAIT_MS = 1200
  const RETRY_MS = 4000
  const STUCK_MS = 15_000
  const FORGET_UNKNOWN_MS = 7 * 86_400_000
  const NEARLY_FULL = 1000

  const away = 'Kept on this device. The server will have it when you are back online.'
  const unkept = 'Not saved yet: the server cannot be reached. Please keep this page open.'
  const unknown = 'Kept on this device. The server does not know this page under the name that is signed in now.'
  const tooLong = 'Kept on this device, but too long for the server. Please take some of it out.'
  const isBack = 'This was still on your device. It is back, and saved now.'

  /** The page's state: which sending the server has, since when something waits, what is under way. */
  let state = fresh()
  function fresh() {
    return {
      confirmed: 0,
      waitingSince: 0,
      sendingSince: 0,
      leaving: false,
      signedOut: false,
      onDevice: true,
      line: '',
    }
  }

  const form = () => document.querySelector('form[data-draft]')
  const control = (name) => form().elements.namedItem(name)
  const seq = () => Number(control('_seq').value)
  const dirty = () => Boolean(form()) && seq() > state.confirmed
  const person = () => document.querySelector('[data-person]')?.dataset.person

  // On the device

  const keyOf = (copy) => `${PREFIX}${copy.person}|${copy.draft}|${copy.page}`

  function copyOf(element) {
    const { person, draft } = element.dataset
    const body = new URLSearchParams(new FormData(element)).toString()
    return { person, draft, page: control('_page').value, seq: seq(), body, at: Date.now() }
  }

  function keep() {
    const copy = copyOf(form())
    try {
      localStorage.setItem(keyOf(copy), JSON.stringify(copy))
      state.onDevice = true
    } catch {
      state.onDevice = false // full, or not allowed
    }
  }

  function forget(copy) {
    try {
      const kept = JSON.parse(localStorage.getItem(keyOf(copy)) ?? 'null')
      if (kept && kept.seq <= copy.seq) localStorage.removeItem(keyOf(copy))
    } catch {
      // Nothing could be kept, so there is nothing to forget.
    }
  }

  /** What the server will not have from this page, however often it is asked. The next page asks once more. */
  const refused = new Set()

  /** What this person still has on this device from other views of pages, oldest first. */
  function copies() {
    const found = []
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(`${PREFIX}${person()}|`)) found.push(JSON.parse(localStorage.getItem(key)))
      }
    } catch {
      return []
    }
    const own = form() ? keyOf(copyOf(form())) : ''
    return found
      .filter((copy) => copy && keyOf(copy) !== own && !refused.has(keyOf(copy)))
      .sort((one, other) => one.at - other.at)
  }

  // The saved line

  function say(words, link) {
    const line = document.getElementById('saved')
    if (!line || line.textContent.trim() === words + (link?.words ?? '')) return
    line.replaceChildren(words)
    state.line = ''
    if (!link) return
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.words
    // In one piece: the line is laid out in columns.
    const said = document.createElement('span')
    said.append(words, anchor)
    line.replaceChildren(said)
  }

  function sayAway() {
    say(state.onDevice ? away : unkept)
  }

  function saySignedOut() {
    state.signedOut = true
    const to = encodeURIComponent(form().getAttribute('action'))
    say('You were signed out. Your page is kept; ', { words: 'sign in and carry on.', href: `/sign-in?to=${to}` })
  }

  const signedOut = (response) =>
    response.status === 401 || (response.redirected && new URL(response.url).pathname.startsWith('/sign-in'))

  /** True where the server has taken it; says why where it has not. */
  function taken(response) {
    if (signedOut(response)) saySignedOut()
    else if (response.status === 404) say(unknown)
    else if (response.status === 413) say(tooLong)
    else if (!response.ok && response.status !== 409 && response.status !== 422) sayAway()
    else return true
    return false
  }

  function confirm(copy) {
    forget(copy)
    if (!form() || control('_page').value !== copy.page) return
    state.confirmed = Math.max(state.confirmed, copy.seq)
    state.signedOut = false
  }

  // To the server

  /** Asks htmx for an autosave. */
  function save() {
    const area = form()?.querySelector('[hx-trigger]')
    const stuck = Date.now() - state.sendingSince > STUCK_MS
    if (area && dirty() && !state.leaving && (!state.sendingSince || stuck)) htmx.trigger(area, 'keep')
  }

  function post(copy) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'hx-request': 'true' }
    return fetch(copy.draft, { method: 'POST', body: copy.body, headers, keepalive: copy.body.length < 60_000 })
  }

  /** Before the page goes, perhaps for good. */
  function flush() {
    if (!dirty()) return
    const copy = copyOf(form())
    post(copy)
      .then((response) => (response.ok || response.status === 409) && !signedOut(response) && confirm(copy))
      .catch(() => {})
  }

  /**
   * Hands over what was left on this device, as the page that is gone would have sent it: the server knows what
   * follows on, what is old, and what needs a choice.
   */
  async function handOver() {
    const left = copies()
    const here = form()?.dataset.draft
    const focused = document.activeElement
    // Nothing new is typed over what may come back in a moment.
    if (left.some(({ draft }) => draft === here)) form().inert = true
    let reload = false
    for (const copy of left) {
      try {
        const response = await post(copy)
        if (signedOut(response)) break
        const verdict = response.headers.get('x-verdict')
        if (verdict) {
          forget(copy)
          // The same walk may stand in the notebook or in the thread.
          const shown = location.pathname.replace(/^\/talk/, '').startsWith(copy.draft.split('/steps/')[0])
          if (shown && (verdict === 'write' || verdict === 'rival')) reload = true
          if (copy.draft === here && verdict === 'write') sessionStorage.setItem(PREFIX, here)
        } else if (response.status === 404 && Date.now() - copy.at > FORGET_UNKNOWN_MS) forget(copy)
        else if (response.status === 404 || response.status === 413) refused.add(keyOf(copy))
      } catch {
        break // No network: the next page, or the next try, will do it.
      }
    }
    if (form()?.inert) {
      form().inert = false
      focused?.focus?.()
    }
    if (reload && !dirty()) location.reload()
  }

  // What happens on the page

  document.addEventListener(
    'input',
    (event) => {
      if (!form()?.contains(event.target)) return
      control('_seq').value = String(seq() + 1)
      keep()
      noticeSoon(event.target)
      showRoom(event.target)
      state.waitingSince ||= Date.now()
      // htmx waits for a pause; somebody who types without one is saved all the same.
      if (Date.now() - state.waitingSince > LONGEST_WAIT_MS) queueMicrotask(save)
    },
    true,
  )

  let pause
  /** Once there is a pause in writing, the tutor may look. What is typed into what it noticed is not looked at. */
  function noticeSoon(element) {
    if (element.closest('#noticed')) return
    clearTimeout(pause)
    pause = setTimeout(() => {
      const place = document.getElementById('noticed')
      if (place && !place.contains(document.activeElement)) htmx.trigger(place, 'notice')
    }, NOTICE_MS)
  }

  function showRoom(element) {
    const room = document.getElementById('room')
    if (!room || element.tagName !== 'TEXTAREA') return
    const left = Number(form().dataset.most) - element.value.length
    room.hidden = left > NEARLY_FULL
    const count = Math.abs(left).toLocaleString('en-GB')
    if (!room.hidden) room.textContent = left < 0 ? `${count} characters too many` : `Room for ${count} more characters`
  }

  const isForm = (ctx) => ctx.sourceElement === form()
  // What the tutor notices is asked from inside the form too, and saves nothing.
  const isNotice = (ctx) => ctx.sourceElement?.id === 'noticed'
  const isDraft = (ctx) => Boolean(form()?.contains(ctx.sourceElement)) && !isForm(ctx) && !isNotice(ctx)

  document.addEventListener('htmx:config:request', (event) => {
    const { ctx } = event.detail
    if (isDraft(ctx) && state.leaving) return event.preventDefault()
    if (!isDraft(ctx) && !isForm(ctx)) return
    if (isForm(ctx)) {
      state.leaving = true
      // A press of a button is newer than any autosave still under way, whichever arrives first.
      control('_seq').value = String(seq() + 1)
      ctx.request.body.set('_seq', control('_seq').value)
    }
    ctx.copy = copyOf(form())
    state.waitingSince = 0
    state.sendingSince = Date.now()
  })

  document.addEventListener('htmx:before:response', (event) => {
    const { ctx } = event.detail
    if (!ctx.copy) return
    if (!taken(ctx.response.raw)) return event.preventDefault()
    confirm(ctx.copy)
  })

  document.addEventListener('htmx:before:swap', (event) => {
    const { ctx } = event.detail
    if (!ctx?.copy || ctx.target?.id !== 'saved') return
    // The same words again would be read out again.
    if (ctx.text === state.line) event.preventDefault()
    state.line = ctx.text
  })

  document.addEventListener('htmx:after:swap', (event) => {
    const { ctx } = event.detail
    if (!ctx?.copy || !isGone(ctx)) return
    state = fresh()
    const landing = ctx.response.headers.get('x-landing')
    if (landing) document.getElementById(landing)?.focus()
  })
  const isGone = (ctx) => ctx.copy.page !== form()?.elements.namedItem('_page')?.value

  document.addEventListener('htmx:error', (event) => {
    if (event.detail.ctx?.copy) sayAway()
  })

  document.addEventListener('htmx:finally:request', (event) => {
    const { ctx } = event.detail
    if (!ctx?.copy) return
    state.sendingSince = 0
    if (isForm(ctx) && !ctx.hx?.redirect) state.leaving = false
  })

  const retry = () => {
    if (dirty()) save()
    else if (copies().length > 0) handOver()
  }
  setInterval(() => !state.signedOut && navigator.onLine && retry(), RETRY_MS)
  window.addEventListener('online', retry)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? flush() : retry()))
  window.addEventListener('pagehide', flush)
  // An old view, brought back by the browser's Back button, may show old words: ask for it anew.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload())

  if (form() && sessionStorage.getItem(PREFIX) === form().dataset.draft) {
    sessionStorage.removeItem(PREFIX)
    say(isBack)
  }
  handOver()
})()
