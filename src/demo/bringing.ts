import type { Deps } from '../deps.ts'
import { seenOf } from '../records/signing.ts'
import { askWitness } from '../records/testimony.ts'
import { receiveWhole } from '../records/upload-receiving.ts'
import { beginUpload } from '../records/uploads.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, insist } from './acts.ts'
import { signs, type Written, writes } from './deeds.ts'

const signpost: Written = {
  title: 'The agreement that six of us signed',
  fields: {
    'kind-of-record': 'An agreement between a family and four agencies, with the notes of the meeting, from October.',
    kept: 'In the service’s case system. The team manager can open it.',
    reference: 'Agreement 7 of this year',
    shows:
      'I wrote the first draft with Mum, in her words, and took it to the school, the landlord and the health visitor before the meeting. It says who does what by which week, and what happens if nothing moves. Two of the dates were hers.',
    looked: 'The team manager, with me, on the day after the meeting.',
  },
  shows: { '401.4.2': 'It is the agreement itself. I drafted it, and I brought the others to the table.' },
}

const card: Written = {
  title: 'A card I leave at the door',
  fields: {
    is: 'The words of the card that I write by hand when nobody opens.',
    shows:
      'All of it. The two lines above my name are the promise: one small thing that was asked for, and a day with an hour in it.',
    'part-played': 'Mine. Nadia read it and had me take out “unfortunately”.',
    cleared: 'The name that stands after “Hello”; the team manager agreed that I may show it.',
  },
  shows: { '401.2.2': 'This is what I leave, each time, and I come back when it says.' },
}

const cardWords = `Hello,

I came by at ten, as I had said, and missed you.
Nothing is wrong, and there is nothing that you have to sign.

I have the number of the school uniform fund that you asked about.
I will be here again on Thursday at ten, for ten minutes. Tea if you have it.

Sam
`

const testimony: Written = {
  title: 'The morning at the nursery gate',
  fields: {
    'witness-name': 'Pauline Marsh',
    'witness-role': 'Deputy manager of the nursery',
    'witness-knows': 'She was at the gate when I waited outside and let Mum take him in',
    'witness-email': 'pauline@example.org',
  },
  shows: { '401.3.3': 'She saw me leave the last ten yards to Mum.' },
}

/** What Sam has brought besides pages that were written here. */
export const bringing: readonly Act[] = [
  act(15, 17, async (deps, { sam }) => {
    await signs(deps, sam, (await writes(deps, sam, 'signpost', signpost)).id)
  }),
  act(10, 17, async (deps, { sam }) => {
    const { id } = await writes(deps, sam, 'file', card)
    await bringFile(deps, sam, id)
    await signs(deps, sam, id)
  }),
  act(6, 17, async (deps, { sam }) => {
    const record = await writes(deps, sam, 'testimony', testimony)
    const asked = await askWitness(deps, sam, record.id, seenOf(record))
    if ('needs' in asked) insist(asked.needs.mistakes, testimony.title)
    if (!('token' in asked)) throw new Error('The demonstration: the witness was not asked')
  }),
]

async function bringFile(deps: Deps, actor: Actor, recordId: string): Promise<void> {
  const bytes = new TextEncoder().encode(cardWords)
  const said = { name: 'A card I leave at the door.txt', size: bytes.length, note: 'The words, typed out' }
  const begun = await beginUpload(deps, actor, recordId, { ...said, confidential: 'no', key: deps.id() })
  if ('mistakes' in begun) return insist(begun.mistakes, said.name)
  const received = await receiveWhole(deps, actor, recordId, begun, bytes)
  if (!('done' in received && received.done)) throw new Error(`The demonstration: ${said.name} has not arrived`)
}
