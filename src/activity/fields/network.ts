import * as z from 'zod'
import type { NetworkField } from '../activity.ts'
import { FieldDefinitionError, type FieldModule, type Need, type Posted } from './module.ts'
import { editRows, rowAfter } from './rows.ts'
import { base, onlyKnows, paragraphs, sentences, tooLong, tooMany } from './text.ts'

export const relations = ['family', 'friend', 'community', 'worker', 'service'] as const
export const closenesses = ['close', 'middle', 'further'] as const
export const lineKinds = ['strong', 'thin', 'strain'] as const

/** Somebody, or a service, in a network of support. What was not said is `''`. */
export interface Support {
  readonly who: string
  readonly relation: (typeof relations)[number] | ''
  readonly close: (typeof closenesses)[number] | ''
  readonly line: (typeof lineKinds)[number] | ''
  /** Whether it goes both ways. */
  readonly both: boolean
  readonly gives: string
}

export const blankSupport: Support = { who: '', relation: '', close: '', line: '', both: false, gives: '' }

const text = z.string().catch('')
const relation = z.enum([...relations, '']).catch('')
const close = z.enum([...closenesses, '']).catch('')
const line = z.enum([...lineKinds, '']).catch('')

/** A network of support: people and services round one person. */
export const network: FieldModule<NetworkField, readonly Support[]> = {
  kind: 'network',
  define(written) {
    onlyKnows(written, ['centre'], false)
    const { centre } = written.attributes
    if (!centre) throw new FieldDefinitionError('Say who is in the middle. Write centre="You".')
    return { ...base(written), kind: 'network', centre }
  },
  value: z.array(
    z.object({ who: text, relation, close, line, both: z.boolean().catch(false), gives: text }).catch(blankSupport),
  ),
  empty: () => [],
  read: (_field, posted) => Array.from({ length: posted.rows() }, (_, row) => readSupport(posted, row)),
  isEmpty: (_field, supports) => supportsIn(supports).length === 0,
  needs: (_field, supports) => [...supports.flatMap(supportNeeds), ...tooMany('', supports.length)],
  edit: (_field, supports, edit) => editRows(supports, edit, blankSupport),
  landing: (_field, supports, edit) => rowAfter(edit, supports.length),
  words: (field, supports) => paragraphs(supportsIn(supports).map((support) => sayingOf(field.centre, support))),
}

function readSupport(posted: Posted, row: number): Support {
  const of = (name: string) => posted.get(`${row}.${name}`)
  return {
    who: of('who'),
    relation: relation.parse(of('relation')),
    close: close.parse(of('close')),
    line: line.parse(of('line')),
    both: of('both') !== '',
    gives: of('gives'),
  }
}

/** Those of whom something was said. */
export function supportsIn(supports: readonly Support[]): readonly Support[] {
  return supports.filter(({ who, gives }) => who.trim() !== '' || gives.trim() !== '')
}

function supportNeeds({ who, gives }: Support, row: number): readonly Need[] {
  const nameless = who.trim() === '' && gives.trim() !== ''
  return [
    ...(nameless ? [{ at: `${row}.who`, message: 'Write who this is: initials, or a word such as Nan.' }] : []),
    ...tooLong(`${row}.who`, who),
    ...tooLong(`${row}.gives`, gives),
  ]
}

export function nameOf({ who }: Support): string {
  return who.trim() || 'Somebody'
}

const said = {
  relation: {
    family: 'family',
    friend: 'a friend',
    community: 'from the community',
    worker: 'a worker',
    service: 'a service',
  },
  close: { close: 'close to the middle', middle: 'in the middle ring', further: 'further out' },
  line: { strong: 'The line is strong', thin: 'The line is thin', strain: 'The line is under strain' },
} as const

/** What somebody is and how close, in a few words. */
function placeOf({ relation, close }: Support): string {
  return [relation && said.relation[relation], close && said.close[close]].filter((part) => part !== '').join(', ')
}

/** How it goes between them. */
function lineOf({ line, both }: Support): string {
  if (line === '') return both ? 'It goes both ways' : ''
  return `${said.line[line]}${both ? ', and it goes both ways' : ''}`
}

/** Somebody in the network as one would tell of them. */
export function sayingOf(centre: string, support: Support): string {
  const place = placeOf(support)
  const gives = support.gives.trim()
  return sentences(
    place === '' ? nameOf(support) : `${nameOf(support)}: ${place}`,
    lineOf(support),
    gives === '' ? '' : `What ${centre === 'You' ? 'I get' : `${centre} gets`} from them: ${gives}`,
  )
}
