import type { Choice } from '../../src/tutor/reply.ts'

interface ChoicesProps {
  readonly choices: readonly Choice[]
  readonly of: string
  /** Only the last answer’s can be pressed; of earlier ones the links remain. */
  readonly live: boolean
  /** There is an answer already, and they are what else may have been meant. */
  readonly besides: boolean
}

export function Choices({ choices, of, live, besides }: ChoicesProps) {
  const pressed = choices.filter(({ does }) => does !== 'go')
  const links = choices.filter((choice) => choice.does === 'go')
  return (
    <>
      {pressed.length > 0 && live && (
        <form class="tight" method="post" action="/talk" aria-label="Choose one">
          <input type="hidden" name="of" value={of} />
          <input type="hidden" name="key" value={`choice ${of}`} />
          {besides && pressed.some(({ does }) => does === 'mean') && (
            <p>If that is not it, did you mean one of these?</p>
          )}
          <div class="says">
            {pressed.map((choice) => (
              <Pressed choice={choice} />
            ))}
          </div>
        </form>
      )}
      {links.length > 0 && (
        <ul class="rows">
          {links.map((choice) => (
            <li>
              <a href={choice.does === 'go' ? choice.href : '/'}>{choice.words}</a>
              {choice.does === 'go' && choice.about !== '' && <p class="small">{choice.about}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Pressed({ choice }: { choice: Choice }) {
  const value =
    choice.does === 'begin'
      ? `begin ${choice.activity}`
      : choice.does === 'carry on'
        ? `carry on ${choice.response}`
        : choice.does === 'mean'
          ? `mean ${choice.place}${choice.answer === undefined ? '' : ` ${choice.answer}`}`
          : ''
  return (
    <button type="submit" name="choose" value={value}>
      {choice.words}
      {choice.does === 'mean' && choice.about && (
        <>
          {' '}
          <span class="small">{choice.about}</span>
        </>
      )}
    </button>
  )
}
