import * as z from 'zod'

/** What may stand between the dashes, a schema for each kind of file, with messages for the person who writes it. */

const text = (what: string) => z.string(`needs ${what}`).trim().min(1, `needs ${what}`)
const codes = z.array(z.string().regex(/^40[0-2]\.\d\.\d$/, 'write a criterion as 400.4.3')).default([])
const partNumber = z
  .string('write the number in quotes: "7.4"')
  .regex(/^\d{1,2}\.\d{1,2}$/, 'write a part number as "7.4"')
const places = z
  .array(z.string('write the number in quotes: "7.4"').regex(/^\d{1,2}(\.\d{1,2})?$/, 'write a part number as "7.4"'))
  .default([])
const company = z.enum(['alone', 'pair', 'group'], 'write alone, pair or group')
const minutes = z.number('write a number of minutes').int('write whole minutes').min(1).max(240)
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write an id in lower case with hyphens: own-limits')

export const SectionFront = z.strictObject({
  section: z.number('needs the number of the section').int().min(1).max(12),
  title: text('a title'),
  summary: text('a summary'),
  criteria: codes,
  /** Parts that are still being written: they may be linked to, and the contents page says so. */
  awaits: z.array(partNumber).default([]),
})

export const PartFront = z.strictObject({
  part: partNumber,
  title: text('a title'),
  summary: text('a summary of two sentences'),
  criteria: codes,
  before: places,
  after: places,
  carry: z
    .array(text('words'))
    .min(2, 'needs two to five things to carry into the car')
    .max(5, 'carries five things at most'),
})

export const ActivityFront = z.strictObject({
  activity: id,
  kind: z.enum(['reflection', 'template'], 'write reflection or template'),
  title: text('a title'),
  credit: text('who the model is from').optional(),
  part: z.string('write the part in quotes: "6.6"').regex(/^\d{1,2}(\.\d{1,2})?$/, 'write a part number as "6.6"'),
  with: company,
  minutes,
  summary: text('a summary of one sentence'),
  prompt: text('what a person might say').optional(),
})

/** The forms that there must be: one for each kind of evidence that is no response. */
export const recordForms = [
  'file',
  'signpost',
  'observation',
  'discussion',
  'questioning',
  'testimony',
  'prior-learning',
  'supervision',
] as const

export const RecordFront = z.strictObject({
  record: z.enum(recordForms, `write one of ${recordForms.join(', ')}`),
  title: text('a title'),
  minutes,
  summary: text('a summary of one sentence'),
})

export const FigureFront = z.strictObject({
  figure: z.number('needs the number of the figure').int().min(1),
  title: text('a title'),
  credit: text('who the figure is from').optional(),
  caption: text('a caption'),
  alt: text('a text alternative (alt): what the drawing shows, in a sentence'),
})

const least = z.number('needs a number').int().min(0)
/** How much of everything there is at the least. */
export const BookFront = z.strictObject({
  sections: least,
  parts: least,
  figures: least,
  exercises: least,
  templates: least,
  reflections: least,
  answers: least,
  phrasings: least,
})

export const AwardFront = z.strictObject({
  award: text('the number of the award'),
  title: text('a title'),
  body: text('the awarding body'),
  level: z.number(),
  credits: z.number(),
  units: z.array(z.string()).min(1),
})

export const UnitFront = z.strictObject({
  unit: z.string(),
  title: text('a title'),
  level: z.number(),
  credits: z.number(),
  outcomes: z.array(
    z.strictObject({
      outcome: z.string().regex(/^\d{3}\.\d$/, 'write an outcome as 400.4'),
      title: text('a title'),
      criteria: z
        .array(
          z.strictObject({
            criterion: z.string().regex(/^\d{3}\.\d\.\d$/, 'write a criterion as 400.4.3'),
            wording: text('the wording'),
          }),
        )
        .min(1),
    }),
  ),
})

export const VerbsFront = z.strictObject({
  verbs: z.array(z.strictObject({ verb: text('the verb'), practice: z.boolean(), asks: text('what it asks for') })),
})

/** Attributes of directives are text; these read them. */
export const ExerciseAttributes = z.strictObject({
  id,
  with: company,
  minutes: z.coerce.number('write a number of minutes').int('write whole minutes').min(1).max(240),
})
export const UpdateAttributes = z.strictObject({
  row: z
    .string('needs row="…", its number in the register of changes')
    .regex(/^\d+[a-z]?$/, 'write the row as a number'),
  was: text('was="…", what people were told in 2011'),
  source: text('source="…", the body, law or event and its date'),
  seen: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write seen as year and month: 2026-07')
    .optional(),
  nation: text('a nation').default('England'),
  unsure: z.literal('', 'write unsure without a value').optional(),
  recheck: z.literal('', 'write recheck without a value').optional(),
})
export const StepAttributes = z.strictObject({ id, moves: z.string().optional() })
/** A field's id is the name of its control, and the walk's own buttons are named `do`; `_…` is the walk's too. */
const fieldId = id.refine((name) => name !== 'do', 'the page’s buttons have the id "do": write another, such as to-do')
export const FieldAttributes = z.looseObject({ id: fieldId, kind: z.string('needs kind="…"') })
export const ServesAttributes = z.strictObject({
  criterion: z.string('needs criterion="400.4.3"').regex(/^40[0-2]\.\d\.\d$/, 'write a criterion as 400.4.3'),
})
export const DefinitionAttributes = z.strictObject({ id, also: z.string().optional() })
export const FigureAttributes = z.strictObject({ number: z.coerce.number('needs number="13"').int() })
export const ResearchAttributes = z.strictObject({ cite: text('cite="Author, year"') })
export const TermAttributes = z.strictObject({ id: id.optional() })
export const NoAttributes = z.strictObject({})
