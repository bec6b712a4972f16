import type { Mistake } from '../../views/components/forms.tsx'
import { readDay, typedDay } from '../evidence/day.ts'
import { Unreadable } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { ObservationInput } from './assessors.ts'
import type { PlanInput } from './plans.ts'
import { planKinds, type Risk, risks, usual } from './rules.ts'
import type { Verdict } from './samples.ts'
import type { StandardisationInput } from './standardisation.ts'

/** What a form made of: what to do, or what still needs the person. */
export interface Read<T> {
  readonly input?: T
  readonly mistakes: readonly Mistake[]
}

const LONGEST = 5000

/** The rules of a plan as they stand in its form. */
export interface TypedPlan {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly from: string
  readonly until: string
  readonly share: string
  readonly newShare: string
  readonly newUnder: string
  readonly riskEach: string
  readonly note: string
  readonly cover: readonly string[]
  readonly risks: readonly Risk[]
}

export function usualPlan(id: string, from: string, until: string): TypedPlan {
  const { share, newShare, newUnder, riskEach } = usual
  const numbers = { share: `${share}`, newShare: `${newShare}`, newUnder: `${newUnder}`, riskEach: `${riskEach}` }
  return { id, name: '', kind: 'interim', from, until, ...numbers, note: '', cover: ['units', 'methods'], risks }
}

export function typedPlan(form: Form): TypedPlan {
  const one = (name: string) => form.get(name).trim()
  return {
    ...{ id: idIn(form), name: one('name'), kind: one('kind'), from: one('from'), until: one('until') },
    ...{ share: one('share'), newShare: one('newShare'), newUnder: one('newUnder'), riskEach: one('riskEach') },
    ...{ note: form.get('note').trim(), cover: form.all('cover') },
    risks: risks.filter((risk) => form.all('risk').includes(risk)),
  }
}

export function readPlan(typed: TypedPlan): Read<PlanInput> {
  const kind = planKinds.find((each) => each === typed.kind)
  const mistakes: (Mistake | undefined)[] = [
    missing('name', typed.name, 'Give the plan a name'),
    kind ? undefined : { at: 'kind', message: 'Choose which decisions' },
    noDay('from', typed.from, 'Write the first day'),
    noDay('until', typed.until, 'Write the last day'),
    typed.until < typed.from ? { at: 'until', message: 'Choose a last day that is not before the first' } : undefined,
    notWithin('share', typed.share, 0, 100),
    notWithin('newShare', typed.newShare, 0, 100),
    notWithin('newUnder', typed.newUnder, 0, 9999),
    notWithin('riskEach', typed.riskEach, 0, 50),
  ]
  const found = mistakes.filter((each) => each !== undefined)
  if (!kind || found.length > 0) return { mistakes: found }
  const { id, name, from, until, note } = typed
  const rules = {
    ...{ share: Number(typed.share), newShare: Number(typed.newShare), newUnder: Number(typed.newUnder) },
    ...{ units: typed.cover.includes('units'), methods: typed.cover.includes('methods') },
    ...{ risks: [...typed.risks], riskEach: Number(typed.riskEach) },
  }
  return { input: { id, name: short(name), kind, from, until, rules, note: fits(note) }, mistakes: [] }
}

export interface TypedVerdict {
  readonly verdict: string
  readonly feedback: string
  readonly action: string
  readonly actionDue: string
}

export function typedVerdict(form: Form): TypedVerdict {
  const one = (name: string) => form.get(name).trim()
  return { verdict: one('verdict'), feedback: one('feedback'), action: one('action'), actionDue: one('actionDue') }
}

/** Returned, it says what is to be done and by when; agreed, neither. */
export function readVerdict({ verdict, feedback, action, actionDue }: TypedVerdict): Read<Verdict> {
  if (verdict === 'agreed') {
    return { input: { verdict, feedback: fits(feedback), action: '', actionDue: null }, mistakes: [] }
  }
  if (verdict !== 'returned') return { mistakes: [{ at: 'verdict', message: 'Choose: agree, or return it' }] }
  const mistakes = [
    missing('feedback', feedback, 'Say why you return it'),
    missing('action', action, 'Say what the assessor is to do'),
    noDay('actionDue', actionDue, 'Write the day by which it is to be done'),
  ].filter((each) => each !== undefined)
  if (mistakes.length > 0) return { mistakes }
  return { input: { verdict, feedback: fits(feedback), action: fits(action), actionDue }, mistakes }
}

export type TypedObservation = Omit<ObservationInput, 'actionDue'> & { readonly actionDue: string }

export function typedObservation(form: Form): TypedObservation {
  const one = (name: string) => form.get(name).trim()
  const words = { what: one('what'), strengths: one('strengths'), action: one('action') }
  return { id: idIn(form), day: one('day'), ...words, actionDue: one('actionDue') }
}

export function readObservation(typed: TypedObservation): Read<ObservationInput> {
  const { id, day, what, strengths, action, actionDue } = typed
  const mistakes = [
    noDay('day', day, 'Write the day on which you watched'),
    missing('what', what, 'Say what you watched'),
    missing('strengths', strengths, 'Say what was done well'),
    actionDue === '' ? undefined : noDay('actionDue', actionDue, 'Write a day, or leave it empty'),
  ].filter((each) => each !== undefined)
  if (mistakes.length > 0) return { mistakes }
  const words = { what: fits(what), strengths: fits(strengths), action: fits(action) }
  return { input: { id, day, ...words, actionDue: actionDue || null }, mistakes }
}

export interface TypedStandardisation extends Omit<StandardisationInput, 'criteria'> {
  readonly criteria: string
}

export function typedStandardisation(form: Form): TypedStandardisation {
  const one = (name: string) => form.get(name).trim()
  const words = { title: one('title'), criteria: one('criteria'), present: one('present'), notes: one('notes') }
  return { id: idIn(form), day: one('day'), ...words }
}

/** @param isCriterion whether the award has one with this code. */
export function readStandardisation(
  { criteria, ...typed }: TypedStandardisation,
  isCriterion: (code: string) => boolean,
): Read<StandardisationInput> {
  const codes = [...new Set(criteria.split(/[\s,;]+/).filter((code) => code !== ''))]
  const unknown = codes.find((code) => !isCriterion(code))
  const mistakes = [
    noDay('day', typed.day, 'Write the day on which you met'),
    missing('title', typed.title, 'Say in a few words what it was about'),
    unknown === undefined
      ? undefined
      : {
          at: 'criteria',
          message: `Write criteria by their numbers, such as 400.7.2: “${unknown.slice(0, 20)}” is none`,
        },
    missing('present', typed.present, 'Say who was there'),
    missing('notes', typed.notes, 'Write what was agreed'),
  ].filter((each) => each !== undefined)
  if (mistakes.length > 0) return { mistakes }
  const words = { title: short(typed.title), present: fits(typed.present), notes: fits(typed.notes) }
  return { input: { ...typed, ...words, criteria: codes }, mistakes }
}

/** `YYYY-MM-DD`, and there is such a day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readDay(typedDay(text)) === text
}

/** What a page made when it was opened. @throws {Unreadable} for anything that none of ours made. */
function idIn(form: Form): string {
  const id = form.get('id')
  if (!/^[\w-]{1,64}$/.test(id)) throw new Unreadable('That form was not one of Alongside’s.')
  return id
}

function missing(at: string, text: string, message: string): Mistake | undefined {
  return text === '' ? { at, message } : undefined
}

function noDay(at: string, text: string, message: string): Mistake | undefined {
  return isDay(text) ? undefined : { at, message }
}

function notWithin(at: string, text: string, least: number, most: number): Mistake | undefined {
  if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return undefined
  return { at, message: `Write a whole number from ${least} to ${most}` }
}

/** The page allows no more. */
function fits(text: string): string {
  if (text.length > LONGEST) throw new Unreadable('That is longer than the box on the page allows.')
  return text
}

function short(text: string): string {
  if (text.length > 200) throw new Unreadable('That is longer than the box on the page allows.')
  return text
}
