import type { Activity } from '../activity/activity.ts'
import { type Criterion, type Curriculum, type Place, placesOf } from '../content/curriculum.ts'

/** What outside programs read of the book. Names and shapes here are kept stable: add, never rename. */
export function curriculumJson(curriculum: Curriculum): string {
  const { award, sections, parts, activities, figures, terms, updates } = curriculum
  const { units, criteria, ...titles } = award
  const places = sections.flatMap(placesOf)
  return JSON.stringify({
    award: titles,
    units: units.map((unit) => ({
      ...unit,
      outcomes: unit.outcomes.map((outcome) => ({ ...outcome, criteria: outcome.criteria.map(({ code }) => code) })),
    })),
    outcomes: units.flatMap((unit) =>
      unit.outcomes.map(({ code, title, criteria }) => ({
        code,
        title,
        unit: unit.code,
        criteria: criteria.map((each) => each.code),
      })),
    ),
    criteria: criteria.map((each) => criterionData(curriculum, each)),
    sections: sections.map(({ number, title, summary, unwritten, awaits, opening, parts }) => ({
      number,
      title,
      summary,
      unwritten,
      awaits,
      criteria: opening?.criteria ?? [],
      parts: parts.map(placeData),
    })),
    parts: parts.map(placeData),
    activities: activities.map(activityData),
    figures: figures.map(({ number, title }) => ({ number, title })),
    counts: {
      sections: sections.length,
      parts: parts.length,
      criteria: criteria.length,
      activities: activities.length,
      figures: figures.length,
      terms: terms.length,
      updates: updates.length,
      questions: places.reduce((sum, place) => sum + place.questions.length, 0),
    },
  })
}

function criterionData(curriculum: Curriculum, { code, wording, unit, outcome, verbs, practice }: Criterion) {
  return {
    code,
    wording,
    unit,
    outcome,
    verbs: verbs.map(({ verb }) => verb),
    practice,
    parts: curriculum.taughtIn(code).map(({ number }) => number),
    activities: curriculum.servedBy(code).map(({ id }) => id),
  }
}

function placeData({ number, section, title, summary, criteria, words, minutes, ...rest }: Place) {
  const { activities, figures, terms, questions, updates } = rest
  const rows = updates.map(({ row }) => row)
  const shared = { number, section, title, summary, criteria, words, minutes, activities, figures, terms }
  return { ...shared, questions: questions.length, updates: rows }
}

function activityData({ id, kind, title, part, serves, steps, minutes, ...activity }: Activity) {
  return {
    id,
    kind,
    title,
    part,
    with: activity.with,
    minutes,
    criteria: serves.map(({ criterion }) => criterion),
    steps: steps.map((step) => ({ id: step.id, name: step.name, fields: step.fields })),
  }
}
