/**
 * What there is to work through, and the words it uses: the same type for a model of reflection, an exercise and a
 * template. Plain data: it is frozen into a response's version, so it must survive JSON.
 */
export type ActivityKind = 'reflection' | 'exercise' | 'template'
export type Company = 'alone' | 'pair' | 'group'

export interface Activity {
  readonly id: string
  readonly kind: ActivityKind
  readonly title: string
  /** Who the model is from: `Gibbs, 1988`. */
  readonly credit?: string
  /** The part it belongs to: `7.4`, or `1` for a section's opening. */
  readonly part: string
  readonly with: Company
  readonly minutes: number
  readonly summary: string
  /** What a person might say who wants this. */
  readonly prompt?: string
  /** What the learner reads first, as HTML of our own making. */
  readonly introHtml: string
  readonly serves: readonly Serves[]
  readonly steps: readonly Step[]
}

/** A criterion that working through this may give evidence for, and why, said to the learner. */
export interface Serves {
  readonly criterion: string
  readonly why: string
}

export interface Step {
  readonly id: string
  readonly name: string
  /** The tutor's words before the fields. Empty where the field's own question says it all. */
  readonly asksHtml: string
  readonly asksText: string
  /** Questions to choose from, where a step has many. */
  readonly cues: readonly string[]
  /** Moves of reflective writing that the step is for: what the coach may ask about. None where it has no say. */
  readonly moves?: readonly string[]
  readonly fields: readonly Field[]
}

interface FieldBase {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly optional: boolean
}
export interface Option {
  readonly id: string
  readonly label: string
}
export interface ShortField extends FieldBase {
  readonly kind: 'short'
}
export interface LongField extends FieldBase {
  readonly kind: 'long'
}
export interface ListField extends FieldBase {
  readonly kind: 'list'
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices'
  readonly options: readonly Option[]
}
export interface ScaleField extends FieldBase {
  readonly kind: 'scale'
  readonly low: string
  readonly high: string
}
export interface DateField extends FieldBase {
  readonly kind: 'date'
}
export interface TableField extends FieldBase {
  readonly kind: 'table'
  readonly columns: readonly Option[]
  /** Named rows; none when the learner adds rows. */
  readonly rows: readonly Option[]
}
export interface SortField extends FieldBase {
  readonly kind: 'sort'
  readonly left: string
  readonly right: string
  /** Things to sort; none when the learner brings their own. */
  readonly items: readonly Option[]
}
export interface NetworkField extends FieldBase {
  readonly kind: 'network'
  readonly centre: string
}
export interface GenogramField extends FieldBase {
  readonly kind: 'genogram'
}
export interface TimelineField extends FieldBase {
  readonly kind: 'timeline'
}

export type Field =
  | ShortField
  | LongField
  | ListField
  | ChoiceField
  | ChoicesField
  | ScaleField
  | DateField
  | TableField
  | SortField
  | NetworkField
  | GenogramField
  | TimelineField
export type FieldKind = Field['kind']
