import type { Step } from '../../src/activity/activity.ts'
import type { Values } from '../../src/activity/walk.ts'
import type { Readers } from '../../src/responding/readers.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Rival } from '../../src/responding/rivals.ts'
import { whenOf } from '../../src/when.ts'
import { Asked, StepWords } from './answers.tsx'
import { PageHead } from './head.tsx'

export interface ConflictPageProps {
  readonly response: LoadedResponse
  readonly readers: Readers
  readonly step: Step
  readonly kept: Values
  readonly keptAt: number
  readonly rival: Rival
  /** The two can stand one after the other. */
  readonly both: boolean
}

/** Two texts for one step: neither is lost, and the learner chooses. */
export function ConflictPage({ response, readers, step, kept, keptAt, rival, both }: ConflictPageProps) {
  return (
    <>
      <header class="beside tutor tight">
        <p class="who">Tutor</p>
        <p>This page was changed elsewhere: in another window, or on another device.</p>
        <p>Both texts are kept. Which shall stand?</p>
      </header>
      <PageHead response={response} readers={readers} />
      <form
        class="now choosing"
        id="now"
        method="post"
        action={`/responses/${response.id}/rivals/${rival.id}`}
        tabindex={-1}
        aria-label={`Two texts for ${step.name}`}
        autofocus
      >
        <Asked step={step} />
        <section class="paper tight" aria-labelledby="kept-text">
          <h2 id="kept-text">Changed elsewhere</h2>
          <p class="small">Saved on {whenOf(keptAt)}</p>
          <StepWords step={step} values={kept} all />
          <button type="submit" class="btn second" name="keep" value="kept">
            Keep this one
          </button>
        </section>
        <section class="paper tight" aria-labelledby="rival-text">
          <h2 id="rival-text">Written here</h2>
          <p class="small">Saved on {whenOf(rival.keptAt)}</p>
          <StepWords step={step} values={rival.values} all />
          <button type="submit" class="btn second" name="keep" value="rival">
            Keep this one
          </button>
        </section>
        <div class="tight ends">
          {both && (
            <button type="submit" class="btn second" name="keep" value="both">
              Keep both, one after the other
            </button>
          )}
          <p class="small">The one you do not keep is set aside on this page, where you can still read it.</p>
        </div>
      </form>
    </>
  )
}
