// Two small helps: choosing words by selecting them, and opening what a patch of the map points to.
// Without them the numbered sentences and the closed lines do the same.

const paper = document.querySelector('[data-choose]')
const from = document.querySelector('#from')
const to = document.querySelector('#to')
const chosen = document.querySelector('[data-chosen]')

if (paper && from && to && chosen) {
  for (const hint of document.querySelectorAll('[data-with-script]')) hint.hidden = false
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed && selection.rangeCount > 0) take(selection.getRangeAt(0))
  })
  for (const control of [from, to]) control.addEventListener('change', showChosen)
  showChosen()
}

/** Fills both controls with the part of the selection that lies in the first answer it touches. */
function take(range) {
  if (!paper.contains(range.startContainer) && !paper.contains(range.endContainer)) return
  const parts = sentences()
    .map((sentence) => ({ ...sentence, ...within(range, sentence.text) }))
    .filter((part) => part.until > part.since)
  const first = parts[0]
  const last = parts.filter((part) => first && part.answer === first.answer).at(-1)
  if (!first) return
  fill(from, `${first.answer}/${first.offset + first.since}`)
  fill(to, `${last.answer}/${last.offset + last.until}`)
  showChosen()
}

function sentences() {
  return [...paper.querySelectorAll('.sentence')].map((element) => {
    const place = element.dataset.from
    const cut = place.lastIndexOf('/')
    return { text: element.firstChild, answer: place.slice(0, cut), offset: Number(place.slice(cut + 1)) }
  })
}

/** Which letters of a text the range covers. */
function within(range, text) {
  if (!range.intersectsNode(text)) return { since: 0, until: 0 }
  const since = range.comparePoint(text, 0) >= 0 ? 0 : range.startOffset
  const until = range.comparePoint(text, text.length) <= 0 ? text.length : range.endOffset
  return { since, until }
}

/** Chooses a whole sentence where the words are one, else an entry of their own. */
function fill(control, value) {
  if (![...control.options].some((option) => option.value === value)) {
    control.querySelector('[data-selected]')?.remove()
    const own = new Option('the words you selected', value)
    own.dataset.selected = ''
    control.options[0].after(own)
  }
  control.value = value
}

/** Says the words once more under the controls, and lights them up on the paper where the browser can. */
function showChosen() {
  const start = placeOf(from.value)
  const end = to.value === '' && start ? endOfSentence(start) : placeOf(to.value)
  const parts = start && end && start.answer === end.answer ? partsBetween(start, end) : []
  const words = parts.map(({ text, since, until }) => text.data.slice(since, until)).join(' ')
  const quote = document.createElement('q')
  quote.textContent = words
  chosen.replaceChildren(...(words === '' ? [] : [quote]))
  if (globalThis.Highlight && CSS.highlights) {
    CSS.highlights.delete('chosen')
    if (words !== '') CSS.highlights.set('chosen', new Highlight(...parts.map(rangeOf)))
  }
}

function placeOf(value) {
  const cut = value.lastIndexOf('/')
  return cut < 0 ? undefined : { answer: value.slice(0, cut), at: Number(value.slice(cut + 1)) }
}

function endOfSentence({ answer, at }) {
  const sentence = sentences().find((each) => each.answer === answer && each.offset + each.text.length > at)
  return sentence && { answer, at: sentence.offset + sentence.text.length }
}

/** The sentences between two places, and which letters of each. */
function partsBetween(start, end) {
  return sentences()
    .filter(({ answer, offset, text }) => answer === start.answer && offset < end.at && offset + text.length > start.at)
    .map(({ text, offset }) => ({
      text,
      since: Math.max(0, start.at - offset),
      until: Math.min(text.length, end.at - offset),
    }))
}

function rangeOf({ text, since, until }) {
  const range = document.createRange()
  range.setStart(text, since)
  range.setEnd(text, until)
  return range
}

/** For browsers that do not open closed lines round the place an address points to. */
function openTarget() {
  const target = location.hash.startsWith('#c') && document.getElementById(location.hash.slice(1))
  if (!target) return
  for (let at = target.closest('details'); at; at = at.parentElement.closest('details')) at.open = true
  target.closest('details').scrollIntoView({ block: 'start' })
}
addEventListener('hashchange', openTarget)
openTarget()
