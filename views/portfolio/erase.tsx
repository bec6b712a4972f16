import type { Stays } from '../../src/portfolio/erase.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Sure } from './sure.tsx'
import { SupervisionGoes, WhatStays } from './what-stays.tsx'

interface EraseProps {
  readonly person: { readonly id: string; readonly name: string }
  readonly stays: Stays | undefined
  readonly typed: string
  readonly sure: boolean
  readonly mistakes: readonly Mistake[]
}

/** One person’s writing, for good: what goes, what stays, until when, and why. */
export function ErasePage({ person, stays, typed, sure, mistakes }: EraseProps) {
  const { id, name } = person
  return (
    <>
      <ErrorSummary title="Nothing was erased" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/people/${id}`}>{name}</a>
        </p>
        <h1>Erase what there is of {name}</h1>
        <p class="lead">For somebody who has left, or who asks you to. They can do the same themselves.</p>
      </header>
      <section class="flow">
        <h2>What goes at once</h2>
        <p>
          Their private writing, notes, talk, shares, evidence that nobody has decided on, and the account itself. If
          they may want it, let them download it first.
        </p>
        <SupervisionGoes who="they" />
        <h2>What stays</h2>
        {stays ? <WhatStays stays={stays} /> : <p>Nothing but the line in the record that it was done.</p>}
      </section>
      <form class="flow" method="post" action={`/people/${id}/erase`}>
        <TextField
          id="name"
          label="Type their name"
          hint={`As it stands here: ${name}`}
          value={typed}
          autocomplete="off"
          wrong={wrongAt(mistakes, 'name')}
        />
        <Sure mistakes={mistakes} sure={sure} />
        <p>
          <button type="submit" class="btn second">
            Erase it
          </button>
        </p>
      </form>
    </>
  )
}
