// Moves through the matrix by arrow keys, one stop of the Tab key for all of it. Without this, each name is a link.

for (const table of document.querySelectorAll('table.matrix')) {
  for (const hint of document.querySelectorAll('[data-with-script]')) hint.hidden = false
  table.setAttribute('role', 'grid')
  table.closest('.grid').removeAttribute('tabindex')
  for (const link of table.querySelectorAll('a')) link.tabIndex = -1
  let here
  place(table.tBodies[0].rows[0].cells[0], false)

  table.addEventListener('focusin', ({ target }) => {
    const cell = target.closest('th, td')
    if (cell && cell !== here) place(cell, false)
  })
  table.addEventListener('click', ({ target }) => {
    const cell = target.closest('td')
    if (cell) place(cell, true)
  })
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return
    if (event.key === 'Enter' && here.localName === 'td') return open(here)
    const next = toward(event.key, event.ctrlKey)
    if (next === undefined) return
    event.preventDefault()
    if (next) place(next, true)
  })

  /** The cell becomes the stop of the Tab key; a link in it stands for it. */
  function place(cell, takesFocus) {
    if (here) stopOf(here).tabIndex = -1
    here = cell
    const stop = stopOf(cell)
    stop.tabIndex = 0
    if (takesFocus) stop.focus()
  }

  function stopOf(cell) {
    return cell.querySelector('a') ?? cell
  }

  /** The cell that a key leads to: null at an edge, nothing for keys that are not ours. */
  function toward(key, whole) {
    const row = here.parentElement
    const rows = [table.tHead.rows[2], ...table.tBodies[0].rows]
    const line = rows.indexOf(row)
    const column = line === 0 ? here.cellIndex + 3 : here.cellIndex
    const last = rows[1].cells.length - 1
    if (key === 'ArrowRight') return at(rows, line, column + 1)
    if (key === 'ArrowLeft') return at(rows, line, column - 1)
    if (key === 'ArrowDown') return at(rows, line + 1, column)
    if (key === 'ArrowUp') return at(rows, line - 1, column)
    if (key === 'PageDown') return at(rows, Math.min(line + 10, rows.length - 1), column)
    if (key === 'PageUp') return at(rows, Math.max(line - 10, 1), column)
    if (key === 'Home') return at(rows, whole ? 1 : line, 0)
    if (key === 'End') return at(rows, whole ? rows.length - 1 : line, last)
    return undefined
  }

  /** The head has links over the criteria only: its first column of its own is the fourth of a line. */
  function at(rows, line, column) {
    const row = rows[line]
    return row?.cells[line === 0 ? column - 3 : column] ?? null
  }

  function open(cell) {
    const code = table.tHead.rows[2].cells[cell.cellIndex - 3]?.dataset.code
    const link = cell.parentElement.querySelector('a')
    location.assign(code ? `${link.pathname}#c${code}` : link.href)
  }
}
