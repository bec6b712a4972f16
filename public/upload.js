// Sends a file in pieces, and goes on where it was: after a lost line, a reload, a new sign-in. Until the server has
// all of it, it is kept on this device. Records from the microphone, where the browser can. Without this file the form
// sends one file in one go.
;(() => {
  const form = document.querySelector('form[data-upload]')
  if (!form || !globalThis.indexedDB) return

  const FIRST_PIECE = 128 * 1024
  const BIGGEST_PIECE = 896 * 1024
  const QUICK_MS = 1500
  const SLOW_MS = 8000
  const STUCK_MS = 60_000
  const RETRY_MS = [1000, 3000, 8000, 20_000]
  const SAY_MS = 5000

  const base = form.getAttribute('action')
  const { person } = form.dataset
  const most = Number(form.dataset.most)
  const line = document.querySelector('[data-progress]')
  const going = document.querySelector('[data-going]')
  const say = (...words) => line.replaceChildren(...words)
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

  for (const words of document.querySelectorAll('[data-plain]')) words.hidden = true
  for (const words of document.querySelectorAll('[data-again]')) {
    words.textContent = 'Choose the same file once more below, and it goes on from there.'
  }

  // On the device

  const opened = new Promise((resolve) => {
    const request = indexedDB.open('alongside.files', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(undefined)
  })

  async function store(mode, work) {
    const db = await opened
    if (!db) return undefined
    return new Promise((resolve) => {
      try {
        const transaction = db.transaction('files', mode)
        const request = work(transaction.objectStore('files'))
        transaction.oncomplete = () => resolve(request.result ?? true)
        transaction.onerror = transaction.onabort = () => resolve(undefined) // full, or not allowed
      } catch {
        resolve(undefined)
      }
    })
  }
  const keep = (file) => store('readwrite', (files) => files.put(file))
  const forget = (key) => store('readwrite', (files) => files.delete(key))
  const kept = async () => {
    const all = await store('readonly', (files) => files.getAll())
    if (!Array.isArray(all)) return []
    // As long as the server keeps what is half-way.
    const old = all.filter(({ at }) => at < Date.now() - 30 * 86_400_000)
    for (const { key } of old) await forget(key)
    return all.filter((file) => file.person === person && file.base === base && !old.includes(file))
  }

  // To the server

  class Stopped extends Error {}

  async function ask(path, options, stop) {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), STUCK_MS)
    const cancel = () => late.abort()
    stop?.addEventListener('abort', cancel)
    try {
      const answer = await fetch(path, {
        ...options,
        signal: late.signal,
        headers: { accept: 'application/json', ...options?.headers },
      })
      const json = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : undefined
      const signedOut = answer.status === 401 || (answer.redirected && new URL(answer.url).pathname === '/sign-in')
      return { status: signedOut ? 401 : answer.status, json }
    } finally {
      clearTimeout(timer)
      stop?.removeEventListener('abort', cancel)
    }
  }

  /** Asks until there is an answer that will not change by asking again. */
  async function insist(file, path, options) {
    for (let tries = 0; ; tries += 1) {
      if (file.stop.signal.aborted) throw new Stopped()
      const answer = await ask(path, options, file.stop.signal).catch(() => undefined)
      if (file.stop.signal.aborted) throw new Stopped()
      if (answer && answer.status < 500 && ![401, 408, 429].includes(answer.status)) return answer
      file.waits(answer?.status)
      await Promise.race([wait(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]), file.nudged()])
    }
  }

  const waiting = {
    401: ['You were signed out. ', 'The file is kept on this device. Sign in in another tab, and it goes on here.'],
    429: ['A great many files came in a short time. ', 'This one goes on by itself in a while.'],
  }

  async function send(record) {
    const file = track(record)
    try {
      const begun = await insist(file, `${base}/begin`, {
        method: 'POST',
        body: new URLSearchParams({
          key: record.key,
          name: record.name,
          size: String(record.blob.size),
          note: record.note,
          confidential: record.confidential,
        }),
      })
      if (begun.status !== 200) return await refused(file, begun)
      file.id = begun.json.id
      await pieces(file, begun.json)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
  }

  async function pieces(file, begun) {
    let { received } = begun
    let { done } = begun
    let size = FIRST_PIECE
    while (!done) {
      file.says(received)
      const { blob } = file.record
      const body = await blob.slice(received, received + size).arrayBuffer()
      const from = performance.now()
      const answer = await insist(file, `${base}/${file.id}/pieces?at=${received}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/octet-stream' },
      })
      if (answer.status !== 200 && answer.status !== 409) return refused(file, answer)
      const took = performance.now() - from
      if (took < QUICK_MS) size = Math.min(BIGGEST_PIECE, size * 2)
      else if (took > SLOW_MS) size = Math.max(FIRST_PIECE / 4, size / 2)
      received = answer.json.received
      done = answer.json.done
    }
    await forget(file.record.key)
    file.leave()
    await showHere()
    say(`${file.record.name} is here, all of it.`)
  }

  async function refused(file, { status, json }) {
    // Not there may mean that somebody else is signed in now: then it stays on the device.
    if (status !== 404) await forget(file.record.key)
    file.leave()
    await showHere()
    const why = json?.refused ?? json?.mistakes?.map(({ message }) => message).join('. ')
    const gone = status === 404 ? 'this page has no room for it any more' : 'the server did not take it'
    say(`${file.record.name} was not added: ${why ?? gone}`)
  }

  // One line for each file on its way

  const under = new Map()

  function track(record) {
    const item = document.createElement('li')
    item.className = 'tight'
    const words = document.createElement('p')
    const stop = document.createElement('button')
    stop.type = 'button'
    stop.className = 'plain'
    stop.textContent = `Stop, and take it away: ${record.name}`
    item.append(words, stop)
    going.append(item)
    going.hidden = false
    let saidAt = 0
    let wake = () => {}
    const file = {
      record,
      stop: new AbortController(),
      says(received) {
        words.textContent = `${record.name}: ${inWords(received)} of ${inWords(record.blob.size)} is here.`
        if (performance.now() - saidAt < SAY_MS) return
        saidAt = performance.now()
        say(words.textContent)
      },
      waits(status) {
        const [what, then] = waiting[status] ?? [
          'The server cannot be reached. ',
          'The file goes on by itself when you are back online.',
        ]
        const device = record.onDevice ? '' : ' Please keep this page open.'
        if (words.textContent !== `${record.name}: ${what}${then}${device}`) {
          words.textContent = `${record.name}: ${what}${then}${device}`
          say(words.textContent)
        }
      },
      nudged: () =>
        new Promise((resolve) => {
          wake = resolve
        }),
      wake: () => wake(),
      leave() {
        under.delete(record.key)
        item.remove()
        going.hidden = going.children.length === 0
      },
    }
    under.set(record.key, file)
    file.says(0)
    stop.addEventListener('click', () => cancel(file))
    return file
  }

  async function cancel(file) {
    file.stop.abort()
    file.wake()
    await forget(file.record.key)
    file.leave()
    if (file.id)
      await ask(`${base}/remove`, { method: 'POST', body: new URLSearchParams({ upload: file.id }) }).catch(() => {})
    await showHere()
    say(`${file.record.name} was taken away.`)
    form.querySelector('#file').focus()
  }

  const inWords = (bytes) =>
    bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB` : `${Math.round(bytes / 1024)} KB`

  /** Puts the page's own list in again, as the server has it now. */
  async function showHere() {
    try {
      const answer = await fetch(base)
      if (!answer.ok) return
      const there = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-here]')
      if (there) document.querySelector('[data-here]').replaceWith(there)
      hideGoing()
    } catch {
      // What has arrived shows when the page is opened next.
    }
  }

  /** What this page is sending is told once, in its own line. */
  function hideGoing() {
    const ids = new Set([...under.values()].map(({ id }) => id))
    for (const row of document.querySelectorAll('[data-half-way]')) row.hidden = ids.has(row.dataset.halfWay)
  }

  addEventListener('online', () => under.forEach((file) => void file.wake()))
  addEventListener('focus', () => under.forEach((file) => void file.wake()))

  // From the form

  async function add(blob, name, answers) {
    const key = (await begunBefore(blob, name)) ?? freshKey()
    const record = { key, person, base, name, blob, at: Date.now(), ...answers }
    record.onDevice = Boolean(await keep(record))
    void send(record)
  }

  const freshKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-')

  /** One that is half-way on the server, if what has arrived of it is how this one begins. */
  async function begunBefore(blob, name) {
    const row = [...document.querySelectorAll('[data-half-way]')].find(
      ({ dataset }) =>
        dataset.name === name &&
        Number(dataset.size) === blob.size &&
        ![...under.values()].some(({ id }) => id === dataset.halfWay),
    )
    if (!row || !crypto.subtle) return undefined
    try {
      const { json } = await ask(`${base}/${row.dataset.halfWay}`)
      const start = await crypto.subtle.digest('SHA-256', await blob.slice(0, json.received).arrayBuffer())
      const hex = [...new Uint8Array(start)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      return hex === json.sha256 ? json.id : undefined
    } catch {
      return undefined
    }
  }

  const answersIn = () => ({
    note: form.elements.namedItem('note').value,
    confidential: form.elements.namedItem('confidential').value,
  })

  let addedAt = 0
  form.addEventListener('submit', (event) => {
    const chooser = form.elements.namedItem('file')
    const [file] = chooser.files
    // The other half of a double press: the file is on its way, and none is chosen any more.
    if (!file && Date.now() - addedAt < 1500) return event.preventDefault()
    // What else is missing the server's own page says, at its field.
    if (!file) return
    if (answersIn().confidential === 'yes') {
      // It says why not, and does not need the record for that.
      chooser.value = ''
      return
    }
    event.preventDefault()
    const answers = [...form.elements.namedItem('confidential')]
    answers[0].setCustomValidity(
      answersIn().confidential === '' ? 'Say whether it is a confidential record about a family' : '',
    )
    if (!answers[0].reportValidity()) return
    const wrong =
      file.size === 0
        ? 'There is nothing in that file.'
        : file.size > most
          ? `That file is too big: ${inWords(most)} is the most.`
          : ''
    chooser.setCustomValidity(wrong)
    if (!chooser.reportValidity()) return
    say(`${file.name} is on its way. You can go on meanwhile.`)
    void add(file, file.name, answersIn())
    addedAt = Date.now()
    chooser.value = ''
    form.elements.namedItem('note').value = ''
  })

  // What was wrong is wrong no more once it is changed; the browser would not let the form go otherwise.
  for (const answer of form.elements.namedItem('confidential')) {
    answer.addEventListener('change', () => form.elements.namedItem('confidential')[0].setCustomValidity(''))
  }
  form.elements.namedItem('file').addEventListener('change', ({ target }) => target.setCustomValidity(''))

  // What was on its way when the page was left

  kept().then((files) => {
    for (const record of files) if (!under.has(record.key)) void send({ ...record, onDevice: true })
  })

  // From the microphone

  const recorder = document.querySelector('[data-recorder]')
  const type = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'].find((each) =>
    globalThis.MediaRecorder?.isTypeSupported(each),
  )
  if (!recorder || !type || !navigator.mediaDevices?.getUserMedia) return
  recorder.hidden = false
  const part = (name) => recorder.querySelector(`[data-${name}]`)
  const tell = (words) => {
    part('recording').textContent = words
  }
  const listen = recorder.querySelector('audio')
  let running
  let heard

  part('start').addEventListener('click', async () => {
    if (running || heard) return tell('Keep what you have recorded, or throw it away, first.')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      record(stream)
    } catch (error) {
      tell(
        error.name === 'NotAllowedError'
          ? 'Your browser was not allowed to use the microphone. You can allow it in the browser’s settings for this page, or add a recording as a file.'
          : 'No microphone could be used. You can add a recording as a file.',
      )
    }
  })

  function record(stream) {
    const chunks = []
    let size = 0
    running = new MediaRecorder(stream, { mimeType: type })
    running.addEventListener('dataavailable', ({ data }) => {
      chunks.push(data)
      size += data.size
      if (size > most * 0.95) part('stop').click()
    })
    running.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      running = undefined
      hear(new Blob(chunks, { type }))
    })
    running.start(1000)
    part('start').hidden = true
    part('stop').hidden = false
    part('stop').focus()
    tell('Recording. Take your time.')
  }

  part('stop').addEventListener('click', () => running?.state === 'recording' && running.stop())

  function hear(blob) {
    heard = blob
    listen.src = URL.createObjectURL(blob)
    part('stop').hidden = true
    part('heard').hidden = false
    tell('Stopped. Listen to it, then keep it or throw it away. It is only in this page so far.')
    part('keep').focus()
  }

  function clear(words) {
    URL.revokeObjectURL(listen.src)
    listen.removeAttribute('src')
    heard = undefined
    part('heard').hidden = true
    part('start').hidden = false
    part('start').focus()
    tell(words)
  }

  part('keep').addEventListener('click', () => {
    const { confidential, note } = answersIn()
    if (confidential !== 'no') {
      tell('First say above whether it is a confidential record about a family. If it is, it stays where it is.')
      form.elements.namedItem('confidential')[0]?.focus()
      return
    }
    const when = new Date()
    const two = (number) => String(number).padStart(2, '0')
    const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
    const ending = type.startsWith('audio/webm') ? 'webm' : type.startsWith('audio/mp4') ? 'm4a' : 'ogg'
    void add(heard, `Recording ${day} ${two(when.getHours())}.${two(when.getMinutes())}.${ending}`, {
      note,
      confidential,
    })
    form.elements.namedItem('note').value = ''
    clear('It is on its way.')
  })
  part('throw').addEventListener('click', () => clear('It is thrown away.'))
  addEventListener('beforeunload', (event) => {
    if (running || heard) event.preventDefault()
  })
})()
