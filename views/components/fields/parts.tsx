import type { Child } from 'hono/jsx'
import type { Field } from '../../../src/activity/activity.ts'
import { controlId } from '../../../src/activity/fields/form.ts'
import type { Need } from '../../../src/activity/fields/module.ts'

interface Asking {
  readonly field: Field
  readonly needs: readonly Need[]
  readonly lone: boolean
  readonly children?: Child
}

export function wrongIn(needs: readonly Need[], at: string): string | undefined {
  return needs.find((need) => need.at === at)?.message
}

/** The attributes that tie a control to its hint and to what is wrong with it. */
export function tied(field: Field, needs: readonly Need[], at = '') {
  const id = controlId(field.id, at)
  const wrong = wrongIn(needs, at) !== undefined
  const described = [at === '' && field.hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}

export function Hint({ field }: { field: Field }) {
  if (!field.hint) return null
  return (
    <p class="hint" id={`${controlId(field.id, '')}-hint`}>
      {field.hint}
    </p>
  )
}

/** What is wrong with a control, where something is. */
export function Why({ field, needs, at = '' }: { field: Field; needs: readonly Need[]; at?: string }) {
  const wrong = wrongIn(needs, at)
  if (wrong === undefined) return null
  return (
    <p class="why" id={`${controlId(field.id, at)}-wrong`}>
      {wrong}
    </p>
  )
}

export function Optional({ field }: { field: Field }) {
  return field.optional ? <span class="may"> (if you like)</span> : null
}

/** Round a field that is one control. */
export function One({ field, needs, lone, children }: Asking) {
  if (lone) return <>{children}</>
  return (
    <div class={wrongIn(needs, '') ? 'field tight wrong' : 'field tight'}>
      <label for={controlId(field.id, '')}>
        {field.label}
        <Optional field={field} />
      </label>
      <Hint field={field} />
      <Why field={field} needs={needs} />
      {children}
    </div>
  )
}

/** Round a field of several controls. Lone, the legend is only heard, since the page shows the question. */
export function Group({ field, needs, lone, children }: Asking) {
  const wrong = !lone && wrongIn(needs, '')
  const { id, 'aria-describedby': described } = tied(field, needs)
  return (
    <fieldset id={id} class={wrong ? 'field tight wrong' : 'field tight'} aria-describedby={described} tabindex={-1}>
      <legend class={lone ? 'hide' : undefined}>
        {field.label}
        {!lone && <Optional field={field} />}
      </legend>
      {!lone && <Hint field={field} />}
      {!lone && <Why field={field} needs={needs} />}
      {children}
    </fieldset>
  )
}

/** Somebody's words as they wrote them: a blank line parts paragraphs, a line end stays. */
export function Words({ text }: { text: string }) {
  return (
    <div class="words">
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p>
          <Lines text={paragraph} />
        </p>
      ))}
    </div>
  )
}

export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
