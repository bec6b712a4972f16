import { answered } from '../../src/activity/walk.ts'
import type { Departure } from '../../src/responding/finishing.ts'
import { numberWord } from './words.ts'

/** Says what goes with a page before it goes, or why it must stay for now. */
export function DeletePage({ response, evidence }: Departure) {
  const { id, title, activity, answers } = response
  const written = activity.steps.filter((step) => answered(step, answers.get(step.id)?.values ?? {})).length
  const home = `/responses/${id}`
  if (evidence?.standing && !evidence.sent) {
    return (
      <>
        <h1>This page cannot go yet</h1>
        <p class="lead">You have put “{title}” forward as evidence, and it still stands.</p>
        <p>
          <a href={`/evidence/${evidence.id}`}>Withdraw the evidence</a> first; then you can delete the page.
        </p>
        <p>
          <a href={home}>Back to the page</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>Delete “{title}”?</h1>
      <p class="lead">It goes for good. Nobody can bring it back.</p>
      <ul class="rows">
        <li>{written === 0 ? 'Nothing is written in it yet.' : answersGo(written)}</li>
        <li>If you shared it with your supervisor, that is taken back too.</li>
        {evidence?.sent && (
          <li>
            What you sent to your assessor stays as it was sent, with what was decided:{' '}
            <a href={`/evidence/${evidence.id}`}>your evidence</a>.
          </li>
        )}
        {evidence && !evidence.sent && <li>The evidence that you withdrew goes with it, all versions and claims.</li>}
      </ul>
      <form method="post" action={`${home}/delete`} class="row">
        <button type="submit" class="btn">
          Delete this page
        </button>
        <a class="plain" href={home}>
          Keep it
        </a>
      </form>
    </>
  )
}

function answersGo(count: number): string {
  const answers = count === 1 ? 'One answer goes' : `${numberWord(count)} answers go`
  return `${answers} with it, and anything that was set aside.`
}
