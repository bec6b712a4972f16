import type { Uploads } from '../../src/records/uploads.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { Add } from './uploads-add.tsx'
import { ArrivedFiles, HalfWayFiles } from './uploads-here.tsx'

export interface AddProps {
  readonly uploads: Uploads
  readonly mistakes: readonly Mistake[]
  /** As it was sent, where it came back. The file itself a browser does not keep. */
  readonly typed?: { readonly note: string; readonly confidential: string; readonly size: number } | undefined
  readonly newKey: string
}

export interface UploadsProps extends AddProps {
  readonly changing?: { readonly id: string; readonly name: string; readonly note: string } | undefined
  /** Whose device keeps a file until it is up. */
  readonly person: string
  /** Whether the person writes signposts: a learner does. */
  readonly signposts: boolean
}

export function UploadsPage(props: UploadsProps) {
  const { uploads, mistakes, changing, typed } = props
  return (
    <>
      <ErrorSummary title={changing ? 'Not changed yet' : 'Not added yet'} {...whatIsKept(props)} mistakes={mistakes} />
      <header class="tight">
        <p class="small">
          <a href={`/records/${uploads.recordId}`}>Back to {uploads.title}</a>
        </p>
        <h1>Files for {uploads.title}</h1>
        <Seen>Only you can see these for now.</Seen>
      </header>
      {typed?.confidential === 'yes' && <StaysWhereItIs signposts={props.signposts} />}
      <section class="flow" aria-labelledby="here" id="files" data-here>
        <h2 id="here" tabindex={-1}>
          What is here
        </h2>
        {uploads.arrived.length + uploads.halfWay.length === 0 && <p>No files yet, and no hurry.</p>}
        <ArrivedFiles {...props} />
        <HalfWayFiles uploads={uploads} />
      </section>
      <p class="flow" role="status" data-progress></p>
      <ul class="rows" data-going hidden></ul>
      <Add {...props} />
    </>
  )
}

function whatIsKept({ typed }: UploadsProps): { readonly kept?: string } {
  if (!typed || typed.size === 0) return {}
  return { kept: 'What you wrote is still here. Please choose the file again: a browser does not keep it.' }
}

function StaysWhereItIs({ signposts }: { signposts: boolean }) {
  return (
    <section class="guard flow" aria-labelledby="stays">
      <h2 id="stays">It stays where it is</h2>
      <p>
        A case record, an assessment or a letter about a family belongs to the family’s file at your service, and nobody
        there has agreed to its being here. It was not kept.
      </p>
      <p>
        You can still use it: say where it is, what it shows, and who has seen it.{' '}
        {signposts && <a href="/evidence/new">Write a signpost to it</a>}
      </p>
    </section>
  )
}
