import * as z from 'zod'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { setSetting, settingOf } from '../people/settings.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'

/** How long what is kept, as a coordinator has set it. */
export interface Retention {
  /** Every night by itself. */
  readonly on: boolean
  readonly recordYears: number
  readonly writingMonths: number
  readonly noticeMonths: number
  readonly uploadDays: number
  readonly callMonths: number
}

export const ruleNames = ['recordYears', 'writingMonths', 'noticeMonths', 'uploadDays', 'callMonths'] as const
export type RuleName = (typeof ruleNames)[number]

/** The least and the most that each may be, and what it is until somebody sets it. */
const limits: Readonly<Record<RuleName, readonly [least: number, most: number, usual: number]>> = {
  recordYears: [1, 25, 3],
  writingMonths: [1, 60, 6],
  noticeMonths: [1, 60, 12],
  uploadDays: [1, 365, 30],
  callMonths: [1, 60, 12],
}

const KEY = 'retention'
const number = (name: RuleName) => z.number().int().min(limits[name][0]).max(limits[name][1]).catch(limits[name][2])
const Stored = z.object({
  on: z.boolean().catch(false),
  recordYears: number('recordYears'),
  writingMonths: number('writingMonths'),
  noticeMonths: number('noticeMonths'),
  uploadDays: number('uploadDays'),
  callMonths: number('callMonths'),
})

export async function retentionRules(db: Reader): Promise<Retention> {
  return Stored.parse(JSON.parse((await settingOf(db, KEY)) ?? '{}'))
}

/** What was typed, right or wrong. */
export type TypedRules = Readonly<Record<RuleName, string>> & { readonly on: boolean }

export function typedRules(rules: Retention): TypedRules {
  const words = Object.fromEntries(ruleNames.map((name) => [name, String(rules[name])])) as Record<RuleName, string>
  return { ...words, on: rules.on }
}

export function readRules(form: Form): { readonly typed: TypedRules; readonly mistakes: readonly Mistake[] } {
  const typed = Object.fromEntries(ruleNames.map((name) => [name, form.get(name)])) as Record<RuleName, string>
  const mistakes = ruleNames.flatMap((name): Mistake[] => {
    const [least, most] = limits[name]
    const value = Number(typed[name].trim() || Number.NaN)
    if (Number.isInteger(value) && value >= least && value <= most) return []
    return [{ at: name, message: `Write a whole number from ${least} to ${most}` }]
  })
  return { typed: { ...typed, on: form.get('on') === 'yes' }, mistakes }
}

/** Of rules that have no mistakes. */
export async function setRules(deps: Deps, actor: Actor, typed: TypedRules): Promise<void> {
  const numbers = Object.fromEntries(ruleNames.map((name) => [name, Number(typed[name])]))
  const rules = Stored.parse({ ...numbers, on: typed.on })
  await deps.db.write(async (tx) => {
    await setSetting(tx, KEY, JSON.stringify(rules))
    await record(tx, deps, actor.id, 'set how long things are kept', 'retention')
  })
}
