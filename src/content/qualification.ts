import { join } from 'node:path'
import type { Award, Criterion, Unit, Verb } from './curriculum.ts'
import { AwardFront, UnitFront, VerbsFront } from './schemas.ts'
import { frontMatter, type Problems, readSource } from './source.ts'

/** The award with its units, outcomes and criteria, each criterion with what its verbs ask for. */
export function readAward(folder: string, problems: Problems): Award | undefined {
  const file = (name: string) => readSource(folder, join(folder, 'qualification', `${name}.md`), problems)
  const front = frontMatter(file('award'), AwardFront, problems)
  const verbs = frontMatter(file('verbs'), VerbsFront, problems)?.verbs ?? []
  if (!front) return undefined
  const units = front.units.flatMap((code) => {
    const source = file(code)
    const unit = frontMatter(source, UnitFront, problems)
    if (!unit) return []
    const complainOf = (criterion: string, says: string) =>
      problems.add(source.file, source.lineOf('outcomes'), `${criterion}: ${says}`)
    return [readUnit(unit, verbs, complainOf)]
  })
  const { award: number, title, body, level, credits } = front
  return {
    number,
    title,
    body,
    level,
    credits,
    units,
    criteria: units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria)),
  }
}

type WrittenUnit = ReturnType<typeof UnitFront.parse>

function readUnit(
  unit: WrittenUnit,
  verbs: readonly Verb[],
  complainOf: (criterion: string, says: string) => void,
): Unit {
  const { unit: code, title, level, credits } = unit
  const outcomes = unit.outcomes.map(({ outcome, title, criteria }) => ({
    code: outcome,
    title,
    criteria: criteria.map(({ criterion, wording }): Criterion => {
      const asked = verbsOf(wording, verbs)
      if (asked.length === 0) complainOf(criterion, 'none of its verbs stands in qualification/verbs.md')
      if (!criterion.startsWith(`${outcome}.`) || !outcome.startsWith(`${code}.`))
        complainOf(criterion, `does not belong to outcome ${outcome} of unit ${code}`)
      return {
        code: criterion,
        wording,
        verbs: asked,
        practice: asked.some(({ practice }) => practice),
        unit: code,
        outcome,
      }
    }),
  }))
  return { code, title, level, credits, outcomes }
}

/** `Explain, justify and demonstrate how …` → explain, justify, demonstrate: the verbs at its head, in its order. */
function verbsOf(wording: string, verbs: readonly Verb[]): readonly Verb[] {
  const longestFirst = [...verbs].sort((a, b) => b.verb.length - a.verb.length)
  const found: Verb[] = []
  let rest = wording.toLowerCase()
  for (;;) {
    const verb = longestFirst.find((each) => rest.startsWith(`${each.verb} `) || rest.startsWith(`${each.verb},`))
    if (!verb) return found
    found.push(verb)
    rest = rest.slice(verb.verb.length).replace(/^,? (and )?/, '')
  }
}
