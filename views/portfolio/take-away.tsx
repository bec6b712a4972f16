import { counted } from '../components/words.ts'

export interface TakeAwayProps {
  /** Pages in which the guard found something, and how much. */
  readonly named?: readonly { readonly id: string; readonly title: string; readonly count: number }[]
}

/** What somebody has here, for themselves. */
export function TakeAway({ named = [] }: TakeAwayProps) {
  return (
    <section class="flow">
      <h2>Take it away</h2>
      <p>
        Everything you have written and kept here: your walks with every answer and the questions as you were asked
        them, your evidence with all its versions and claims, what you sent and what came back, what you shared, your
        notes, and all that was said in your talk with the tutor. What you never showed to anybody is in it, too.
      </p>
      {named.length > 0 && (
        <div class="tight">
          <p>Before you hand it to anybody: these pages hold something that could show who somebody is.</p>
          <ul class="rows">
            {named.map(({ id, title, count }) => (
              <li>
                <a href={`/responses/${id}`}>{title}</a>
                <p class="small">{counted(count, 'thing')} to look at.</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a class="btn" href="/account/data.zip" download="alongside.zip">
          Download everything
        </a>
      </p>
      <p class="small">
        A ZIP with pages that open in any browser, without Alongside, and your files.{' '}
        <a href="/account/data.json" download="alongside.json">
          The same as data, in JSON
        </a>
      </p>
    </section>
  )
}

/** A learner’s portfolio as others get to see it. */
export function Submitted() {
  return (
    <section class="flow">
      <h2>Your portfolio, as you submitted it</h2>
      <p>
        Only what you sent to your assessor, and what was decided of it. You can hand it to a new employer or provider.
      </p>
      <ul class="rows">
        <li>
          <a href="/portfolio.zip">Your portfolio as a ZIP</a>
          <p class="small">Each piece as a page and as text, your files, a manifest, and checksums.</p>
        </li>
        <li>
          <a href="/portfolio.csv">Where the evidence is, as CSV</a>
          <p class="small">A line for each claim on each criterion, for a spreadsheet.</p>
        </li>
      </ul>
    </section>
  )
}

/** The criteria themselves, for whoever uses another portfolio. */
export function Award() {
  return (
    <section class="flow">
      <h2>The award’s criteria</h2>
      <p>For another system that is to know them. Nothing of anybody’s is in them.</p>
      <ul class="rows">
        <li>
          <a href="/award.matrix">For Mahara</a>
          <p class="small">A SmartEvidence framework, as a .matrix file.</p>
        </li>
        <li>
          <a href="/award.csv">For Moodle</a>
          <p class="small">A competency framework, as CSV.</p>
        </li>
      </ul>
    </section>
  )
}
