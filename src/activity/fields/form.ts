import type { Edit, Posted } from './module.ts'

/** What of a web form a field reads. */
export interface FormLike {
  get(name: string): string
  all(name: string): readonly string[]
  entries(): readonly (readonly [string, string])[]
}

/** Rows beyond this are not read, whatever a form says: a row number may be anything. */
const MOST_ROWS_READ = 200

/** The HTML id of a control; with `at` of a row, that of the row. */
export function controlId(fieldId: string, at: string): string {
  return at === '' ? `f-${fieldId}` : `f-${fieldId}-${at.replaceAll('.', '-')}`
}

/** The form name of a control. */
export function controlName(fieldId: string, at: string): string {
  return at === '' ? fieldId : `${fieldId}.${at}`
}

/** What a form sent for one field. */
export function postedFor(form: FormLike, fieldId: string): Posted {
  return {
    get: (name) => form.get(controlName(fieldId, name)),
    all: (name) => form.all(controlName(fieldId, name)),
    rows: (list) => countRows(form, list === undefined ? `${fieldId}.` : `${fieldId}.${list}.`),
  }
}

function countRows(form: FormLike, prefix: string): number {
  let count = 0
  for (const [name] of form.entries()) {
    if (!name.startsWith(prefix)) continue
    const row = /^(\d{1,6})\./.exec(name.slice(prefix.length))?.[1]
    if (row !== undefined) count = Math.max(count, Number(row) + 1)
  }
  return Math.min(count, MOST_ROWS_READ)
}

/** The `value` of a button inside a field (its `name` is `do`). */
export function editValue(fieldId: string, edit: Edit): string {
  return ['edit', fieldId, edit.act, edit.list, edit.row].filter((part) => part !== undefined).join(':')
}

/** What a pressed button asks for, or nothing when it is not a button inside a field. */
export function parseEdit(value: string): { readonly fieldId: string; readonly edit: Edit } | undefined {
  const parts = /^edit:([^:]+):(add|remove|up|down)(?::([a-z][a-z-]*))?(?::(\d{1,6}))?$/.exec(value)
  const [, fieldId, act, list, row] = parts ?? []
  if (fieldId === undefined || act === undefined) return undefined
  const edit = {
    act: act as Edit['act'],
    ...(list === undefined ? {} : { list }),
    ...(row === undefined ? {} : { row: Number(row) }),
  }
  return { fieldId, edit }
}
