import type { Look } from '../../src/sampling/examine.ts'

type Params = Readonly<Record<string, string | undefined>>

/** A page that an EQA may look at. */
interface Kind {
  /** As its route says it. */
  readonly at: string
  readonly words: string | ((of: Params) => string)
  /** Where it is for who reads of the look; nowhere, where it is not for them. */
  readonly link?: (look: Look, of: Params) => string | undefined
}

const same = ({ path }: Look) => path
/** A coordinator’s, too: what they see there is how far the learner is. */
const learners = ({ path, learner }: Look) => (learner === null ? undefined : path)
const submitted = ({ path, reads }: Look) => (reads ? path : undefined)
const sample = ({ reads }: Look, { id }: Params) => (reads ? `/samples/${id}` : undefined)

const kinds: readonly Kind[] = [
  { at: '/examine', words: 'What there is to look at' },
  { at: '/examine/plans/:id', words: 'A sampling plan' },
  { at: '/examine/samples/:id', words: 'A sampled decision', link: sample },
  // Of somebody who is an IQA as well.
  { at: '/samples/:id', words: 'A sampled decision', link: sample },
  { at: '/examine/staff/:id', words: 'An assessor’s qualification and observations' },
  { at: '/learners', words: 'Learners by criteria', link: same },
  { at: '/learners.csv', words: 'Learners by criteria, as a spreadsheet' },
  { at: '/learners/:id', words: 'What was submitted', link: learners },
  { at: '/learners/:id/units/:unit', words: ({ unit }) => `Unit ${unit}`, link: learners },
  {
    at: '/learners/:id/evidence/:evidence/:version',
    words: ({ version }) => `Evidence, version ${version}`,
    link: submitted,
  },
  { at: '/learners/:id/evidence/:evidence/files/:position', words: 'A file of evidence', link: submitted },
  { at: '/learners/:id/portfolio', words: 'The portfolio', link: submitted },
  { at: '/learners/:id/portfolio/:unit', words: ({ unit }) => `The portfolio, unit ${unit}`, link: submitted },
  { at: '/reports', words: 'Reports', link: same },
  { at: '/reports/:file', words: 'A report, as a spreadsheet' },
  { at: '/standardisation', words: 'Standardisation notes' },
]

const patterns = kinds.map((kind) => ({ ...kind, is: new RegExp(`^${patternOf(kind.at)}(?:\\?.*)?$`) }))

function patternOf(at: string): string {
  return at.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, '(?<$1>[^/?]+)')
}

/** The page that was looked at, in words, and where it is for who reads of it; nothing, where there is no such page. */
export function lookedAtPage(look: Look): { readonly words: string; readonly href: string | undefined } | undefined {
  for (const { is, words, link } of patterns) {
    const found = is.exec(look.path)
    if (!found) continue
    const of = found.groups ?? {}
    return { words: typeof words === 'string' ? words : words(of), href: link?.(look, of) }
  }
  return undefined
}
