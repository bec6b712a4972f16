import type { MoveWords } from '../../src/content/tutor/tutor.ts'
import { Kept } from '../components/marks.tsx'

interface CoachProps {
  readonly moves: readonly MoveWords[]
  /** Whether it is on for the person who looks; nothing for somebody who keeps no notebook. */
  readonly on: boolean | undefined
  readonly done: boolean
}

/** What the coach looks at, how it comes to speak, and how to switch it off. */
export function CoachPage({ moves, on, done }: CoachProps) {
  return (
    <>
      <header class="flow">
        <h1>What the coach looks at</h1>
        <p class="lead">
          While you reflect, the tutor may ask one thing at a step: something that the step is for, and that your answer
          leaves out so far.
        </p>
        {done && (
          <Kept>{on ? 'The coach is on.' : 'The coach is off. It says nothing until you switch it on again.'}</Kept>
        )}
      </header>
      <section class="flow" aria-labelledby="nine">
        <h2 id="nine">Nine moves of reflecting</h2>
        <dl class="flow">
          {moves.map(({ move, name, looksFor }) => (
            <div class="tight" data-move={move}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd>{looksFor}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="flow" aria-labelledby="how">
        <h2 id="how">How it comes to speak</h2>
        <p>
          It has learned from a few hundred pieces of writing that people marked, sentence by sentence. It reads yours
          on your service’s own machine and sends nothing anywhere. When it is not sure, it says nothing. It is
          sometimes wrong: then leave it.
        </p>
        <p>
          It gives no marks and counts nothing. Nobody else sees what it asked you, and your assessor does not know
          whether it is on.
        </p>
      </section>
      {on !== undefined && (
        <form method="post" action="/coach" class="flow">
          <h2>{on ? 'It is on' : 'It is off'}</h2>
          <p>
            <button type="submit" class="btn second" name="coach" value={on ? 'off' : 'on'}>
              {on ? 'Switch the coach off' : 'Switch the coach on'}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
