import * as z from 'zod'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Form } from '../web/form.ts'
import { roles } from '../web/roles.ts'
import { passwordTrouble } from './password-rule.ts'

const line = (empty: string) => z.string().trim().min(1, empty).max(120, 'Make this shorter: 120 characters at most')
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, 'Make this shorter: 200 characters at most')
  .pipe(z.email('Write an e-mail address, like sam@example.org'))
const someRoles = z.array(z.enum(roles)).min(1, 'Tick at least one thing that they do here')

const SetUpForm = z.object({
  organisation: line('Write the name of your service or organisation'),
  name: line('Write your name'),
  email,
  password: z.string(),
  learner: z.boolean(),
})
const Invited = z.object({ name: line('Write their name'), email })
const InviteForm = Invited.extend({ roles: someRoles })
const NameForm = z.object({ name: line('Write its name') })
const RolesForm = z.object({ roles: someRoles })

export type Read<T> = { readonly mistakes: readonly Mistake[]; readonly input?: T }

export function readSetUp(form: Form): Read<z.infer<typeof SetUpForm>> {
  const typed = { ...pick(form, ['organisation', 'name', 'email', 'password']), learner: form.get('learner') === 'yes' }
  const { mistakes, input } = check(SetUpForm, typed)
  const trouble = newPasswordMistakes(form, { name: form.get('name'), email: form.get('email') })
  return input && trouble.length === 0 ? { mistakes, input } : { mistakes: [...mistakes, ...trouble] }
}

export function readInvite(form: Form): Read<z.infer<typeof InviteForm>> {
  return check(InviteForm, { ...pick(form, ['name', 'email']), roles: form.all('roles') })
}

export function readName(form: Form): Read<z.infer<typeof NameForm>> {
  return check(NameForm, pick(form, ['name']))
}

/** One of many, out of a list. */
export function readInvited(row: { name: string; email: string }): Read<z.infer<typeof Invited>> {
  return check(Invited, row)
}

export function readRoles(form: Form): Read<z.infer<typeof RolesForm>> {
  return check(RolesForm, { roles: form.all('roles') })
}

/** For every form with a field for a new password. */
export function newPasswordMistakes(form: Form, owner: { name: string; email: string }): readonly Mistake[] {
  const message = passwordTrouble(form.get('password'), owner)
  return message === undefined ? [] : [{ at: 'password', message }]
}

function pick(form: Form, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, form.get(name)]))
}

function check<T>(schema: z.ZodType<T>, typed: unknown): Read<T> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { mistakes: [], input: parsed.data }
  const mistakes = parsed.error.issues.map(({ path, message }) => ({ at: controlFor(String(path[0])), message }))
  return { mistakes: mistakes.filter(({ at }, index) => mistakes.findIndex((other) => other.at === at) === index) }
}

/** A group of boxes is led to by its first. */
function controlFor(field: string): string {
  return field === 'roles' ? 'role-learner' : field
}
