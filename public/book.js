// Opens a term's definition beside the term instead of jumping to it. Without this file, :target does it.
// Nothing is remembered.

const canPop = 'popover' in HTMLElement.prototype

addEventListener('click', (event) => {
  const link = event.target.closest?.('a.term, .gloss a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !canPop) return
  const open = document.querySelector('.gloss:popover-open')
  if (link.closest('.gloss') === open && open) {
    event.preventDefault()
    open.hidePopover()
  } else if (link.matches('a.term')) {
    const gloss = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!gloss) return
    event.preventDefault()
    show(gloss, link)
  }
})

function show(gloss, term) {
  // The attribute stands only while it is open: on paper and after a jump it is an ordinary aside.
  gloss.popover = 'auto'
  gloss.tabIndex = -1
  gloss.setAttribute('role', 'dialog')
  gloss.setAttribute('aria-label', term.textContent)
  term.setAttribute('aria-expanded', 'true')
  gloss.showPopover()
  place(gloss, term)
  gloss.focus({ preventScroll: true })

  const settle = (event) => {
    if (event.newState !== 'closed') return
    gloss.removeEventListener('toggle', settle)
    removeEventListener('resize', close)
    for (const name of ['popover', 'tabindex', 'role', 'aria-label', 'style']) gloss.removeAttribute(name)
    term.setAttribute('aria-expanded', 'false')
  }
  // Before it closes the focus is still inside, so the way back to the term can be taken without taking it from elsewhere.
  const leave = (event) => {
    if (event.newState !== 'closed') return
    gloss.removeEventListener('beforetoggle', leave)
    if (gloss.contains(document.activeElement)) term.focus({ preventScroll: true })
  }
  const close = () => gloss.hidePopover()
  gloss.addEventListener('toggle', settle)
  gloss.addEventListener('beforetoggle', leave)
  addEventListener('resize', close, { once: true })
}

/** Under the term, or above it where there is no room; never past the edge of the window. */
function place(gloss, term) {
  const lines = [...term.getClientRects()]
  const { left: from, bottom } = lines.at(-1)
  const { top } = lines[0]
  const { width, height } = gloss.getBoundingClientRect()
  const left = Math.min(Math.max(8, from), document.documentElement.clientWidth - width - 8)
  const below = bottom + 6 + height < innerHeight || top < height + 6
  gloss.style.left = `${left + scrollX}px`
  gloss.style.top = `${(below ? bottom + 6 : top - height - 6) + scrollY}px`
}

// A link to something inside a folded answer opens it.
const unfold = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const folded = target && (target.matches('details') ? target : target.closest('details'))
  if (folded) folded.open = true
}
addEventListener('hashchange', unfold)
unfold()
