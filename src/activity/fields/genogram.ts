import * as z from 'zod'
import type { GenogramField } from '../activity.ts'
import type { Edit, FieldModule, Need, Posted } from './module.ts'
import { editRows, rowAfter } from './rows.ts'
import { base, onlyKnows, paragraphs, sentence, sentences, together, tooLong, tooMany } from './text.ts'

export const sexes = ['woman', 'man', 'other'] as const
export const tieKinds = ['couple', 'separated', 'divorced', 'parent', 'close', 'strained', 'cut-off'] as const
export type TieKind = (typeof tieKinds)[number]

/** Somebody in a family. Years are text, since they may be a guess. */
export interface Person {
  /** Stays the same while rows are moved and removed, so that ties hold. */
  readonly id: string
  readonly who: string
  readonly sex: (typeof sexes)[number] | ''
  readonly born: string
  readonly died: string
  readonly note: string
}

/** What is between two people, by their ids. Of a parent and a child, `one` is the parent. */
export interface Tie {
  readonly one: string
  readonly kind: TieKind | ''
  readonly other: string
}

export interface Genogram {
  readonly people: readonly Person[]
  readonly ties: readonly Tie[]
}

const blankPerson: Person = { id: '', who: '', sex: '', born: '', died: '', note: '' }
const blankTie: Tie = { one: '', kind: '', other: '' }

const text = z.string().catch('')
const sex = z.enum([...sexes, '']).catch('')
const kind = z.enum([...tieKinds, '']).catch('')

/** A family over generations. */
export const genogram: FieldModule<GenogramField, Genogram> = {
  kind: 'genogram',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'genogram' }
  },
  value: z
    .object({
      people: z
        .array(z.object({ id: text, who: text, sex, born: text, died: text, note: text }).catch(blankPerson))
        .catch([]),
      ties: z.array(z.object({ one: text, kind, other: text }).catch(blankTie)).catch([]),
    })
    .transform(({ people, ties }) => ({ people: withIds(people), ties })),
  empty: () => ({ people: [], ties: [] }),
  read: (_field, posted) => ({
    people: withIds(Array.from({ length: posted.rows('people') }, (_, row) => readPerson(posted, row))),
    ties: Array.from({ length: posted.rows('ties') }, (_, row) => readTie(posted, row)),
  }),
  isEmpty: (_field, value) => peopleIn(value).length === 0,
  needs,
  edit: (_field, value, edit) => editGenogram(value, edit),
  landing: (_field, value, edit) => {
    const list = edit.list === 'ties' ? 'ties' : 'people'
    const row = rowAfter(edit, value[list].length)
    return row === '' ? '' : `${list}.${row}`
  },
  words: (_field, value) => paragraphs([...peopleIn(value).map(personWords), tieSayings(value).join(' ')]),
}

function readPerson(posted: Posted, row: number): Person {
  const of = (name: string) => posted.get(`people.${row}.${name}`)
  const id = of('id')
  return { id, who: of('who'), sex: sex.parse(of('sex')), born: of('born'), died: of('died'), note: of('note') }
}

function readTie(posted: Posted, row: number): Tie {
  const of = (name: string) => posted.get(`ties.${row}.${name}`)
  return { one: of('one'), kind: kind.parse(of('kind')), other: of('other') }
}

/** Everybody with an id of their own: `p1`, `p2`, … for whoever has none, or somebody else's. */
export function withIds(people: readonly Person[]): readonly Person[] {
  const taken = new Set<string>()
  const given = people.map((person) => {
    const good = /^p\d{1,4}$/.test(person.id) && !taken.has(person.id)
    if (good) taken.add(person.id)
    return good ? person : { ...person, id: '' }
  })
  let next = Math.max(0, ...[...taken].map((id) => Number(id.slice(1))))
  return given.map((person) => (person.id === '' ? { ...person, id: `p${++next}` } : person))
}

/** The value with at least one person to write about. */
export function withSomebody(value: Genogram): Genogram {
  return value.people.length > 0 ? value : { ...value, people: withIds([blankPerson]) }
}

function editGenogram(value: Genogram, edit: Edit): Genogram {
  if (edit.list === 'ties') return { ...value, ties: editRows(value.ties, edit, blankTie) }
  const people = withIds(editRows(value.people, edit, blankPerson))
  const gone = value.people.find((person) => !people.some(({ id }) => id === person.id))?.id
  return { people, ties: value.ties.filter(({ one, other }) => gone === undefined || (one !== gone && other !== gone)) }
}

/** Those of whom something was said. */
export function peopleIn({ people }: Genogram): readonly Person[] {
  return people.filter(({ who, born, died, note }) => [who, born, died, note].some((said) => said.trim() !== ''))
}

export interface KnownTie extends Tie {
  readonly kind: TieKind
}

/** Those ties that are between two different people who are there. */
export function tiesIn(value: Genogram): readonly KnownTie[] {
  const there = new Set(peopleIn(value).map(({ id }) => id))
  return value.ties.filter(
    (tie): tie is KnownTie => tie.kind !== '' && tie.one !== tie.other && there.has(tie.one) && there.has(tie.other),
  )
}

export function nameOf(value: Genogram, id: string): string {
  const row = value.people.findIndex((person) => person.id === id)
  return value.people[row]?.who.trim() || `Person ${row + 1}`
}

function needs(_field: GenogramField, value: Genogram): readonly Need[] {
  return [
    ...value.people.flatMap(personNeeds),
    ...value.ties.flatMap((tie, row) => tieNeeds(value, tie, row)),
    ...tooMany('', Math.max(value.people.length, value.ties.length)),
  ]
}

function personNeeds({ who, born, died, note }: Person, row: number): readonly Need[] {
  const nameless = who.trim() === '' && [born, died, note].some((said) => said.trim() !== '')
  const long = Object.entries({ who, born, died, note })
  return [
    ...(nameless ? [{ at: `people.${row}.who`, message: 'Write a name or initials for this person.' }] : []),
    ...long.flatMap(([name, text]) => tooLong(`people.${row}.${name}`, text)),
  ]
}

function tieNeeds(value: Genogram, { one, kind, other }: Tie, row: number): readonly Need[] {
  if (one === '' && kind === '' && other === '') return []
  const there = (id: string) => value.people.some((person) => person.id === id)
  if (!there(one)) return [{ at: `ties.${row}.one`, message: 'Choose who this is about, or remove it.' }]
  if (kind === '') return [{ at: `ties.${row}.kind`, message: 'Choose what is between these two, or remove it.' }]
  if (!there(other)) return [{ at: `ties.${row}.other`, message: 'Choose the second person, or remove this.' }]
  if (one === other) return [{ at: `ties.${row}.other`, message: 'Choose two different people.' }]
  return []
}

/** Somebody as one would tell of them. */
export function personWords({ who, sex, born, died, note }: Person): string {
  const facts = [sexWords[sex], bornWords(born), diedWords(died)]
  return sentences([who.trim() || 'Somebody', ...facts].filter((fact) => fact !== '').join(', '), note)
}

const sexWords = { woman: 'female', man: 'male', other: '', '': '' } as const
const bornWords = (born: string) => (born.trim() === '' ? '' : `born ${born.trim()}`)

/** When they died is often not known, only that they did. */
function diedWords(died: string): string {
  if (died.trim() === '') return ''
  return isYear(died) ? `died ${died.trim()}` : 'has died'
}

export function isYear(died: string): boolean {
  return /\d/.test(died)
}

/** The ties as one would tell of them, those with the same parents together. */
export function tieSayings(value: Genogram): readonly string[] {
  const ties = tiesIn(value)
  const children = [...new Set(ties.filter(({ kind }) => kind === 'parent').map(({ other }) => other))]
  const families = new Map<string, string[]>()
  for (const child of children) {
    const parents = ties.filter(({ kind, other }) => kind === 'parent' && other === child).map(({ one }) => one)
    const names = together([...new Set(parents)].map((id) => nameOf(value, id)))
    const said = `${names} ${names === nameOf(value, parents[0] ?? '') ? 'is a parent' : 'are parents'} of`
    families.set(said, [...(families.get(said) ?? []), nameOf(value, child)])
  }
  const parenthood = [...families].map(([said, names]) => sentence(`${said} ${together(names)}`))
  const others = ties.flatMap((tie) => (tie.kind === 'parent' ? [] : [tieSaying(value, tie)]))
  return [...parenthood, ...others]
}

function tieSaying(value: Genogram, { one, kind, other }: KnownTie): string {
  const both = together([nameOf(value, one), nameOf(value, other)])
  const ways: Readonly<Record<TieKind, string>> = {
    parent: '',
    couple: `${both} are a couple`,
    separated: `${both} are separated`,
    divorced: `${both} are divorced`,
    close: `${both} are close`,
    strained: `Things are strained between ${both}`,
    'cut-off': `${both} are cut off from each other`,
  }
  return sentence(ways[kind])
}
