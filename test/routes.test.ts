import { expect, test } from 'vitest'
import { rolesFor } from '../src/web/roles.ts'
import { type Browser, createTestApp, type TestPerson } from './support/app.ts'
import { insides, type Listed, type Params, routeTable } from './support/route-table.ts'
import { createWorld, SECRET, stored, type World } from './support/world.ts'

const roles = ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const
const name = ({ method, path }: Pick<Listed, 'method' | 'path'>) => `${method} ${path}`
const listed = (whose: Listed['whose']) => routeTable.filter((each) => each.whose === whose)
const MADE_UP = 'id-999999'

test('every address is in the table, and admits whom the table says', async () => {
  const { app } = await createTestApp()
  const there = app.routes.map((each) => [name(each), each.who === 'anyone' ? 'anyone' : rolesFor(each.who)])
  expect(there.toSorted()).toEqual(routeTable.map((each) => [name(each), each.who]).toSorted())
})

test('what is one person’s is not there for anybody else', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  for (const route of listed('one person')) {
    const real = (await route.real?.(world.ann, world)) ?? {}
    for (const [who, visitor] of await visitors(world)) {
      for (const fields of [route.fields, {}]) {
        const before = await stored(world)
        const got = await ask(visitor, { ...route, ...(fields && { fields }) }, real)
        const other = await ask(visitor, { ...route, ...(fields && { fields }) }, { ...real, id: MADE_UP })
        const as = `${name(route)} for ${who}`
        if (fields === route.fields && got.status !== refusal(route, who)) wrong.push(`${as}: ${got.status}`)
        if (got.all.replaceAll(real.id ?? '', MADE_UP) !== other.all) wrong.push(`${as}: not as for a made-up id`)
        if (got.all.includes(SECRET)) wrong.push(`${as}: shows the words`)
        if (`${before}` !== `${await stored(world)}`) wrong.push(`${as}: changes what is stored`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(JSON.stringify(world.logged)).not.toContain(SECRET)
}, 120_000)

test('one’s own page does not open what hangs on somebody else’s', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  // Inside the thread it is the same address once more.
  const own = listed('one person').filter(({ path }) => !path.startsWith('/talk/responses'))
  const nested = own.filter(({ path }) => insides.some((inside) => path.includes(`:${inside}`)))
  const inside = nested.flatMap(({ path }) => insides.filter((each) => path.includes(`:${each}`)))
  expect([...new Set(inside)].toSorted()).toEqual(insides.toSorted())
  for (const route of nested) {
    const [own, theirs] = [await route.real?.(world.ben, world), await route.real?.(world.ann, world)]
    const before = await stored(world)
    const got = await ask(world.ben.person, route, { ...theirs, id: own?.id ?? '' })
    if (got.status !== 404 || `${before}` !== `${await stored(world)}`) wrong.push(`${name(route)}: ${got.status}`)
  }
  expect(wrong).toEqual([])
})

test('what is one person’s is there for them', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  for (const route of listed('one person').filter(({ method }) => method === 'GET')) {
    const got = await ask(world.ann.person, route, (await route.real?.(world.ann, world)) ?? {})
    if (got.status !== route.answer || !got.all.includes(SECRET)) wrong.push(`${name(route)}: ${got.status}`)
  }
  expect(wrong).toEqual([])
})

const changes = listed('one person').filter(({ method, looks }) => method === 'POST' && !looks)
test.each(changes.map((route) => [name(route), route] as const))('%s does it for whose it is', async (_, route) => {
  const world = await createWorld()
  const before = await stored(world)
  const got = await ask(world.ann.person, route, (await route.real?.(world.ann, world)) ?? {})
  expect([got.status, got.all.includes('/sign-in')]).toEqual([route.answer, false])
  expect(await stored(world)).not.toEqual(before)
})

test('what a tie opens is not there for anybody else, another group’s staff and an expired EQA among them', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  for (const route of listed('tied')) {
    const real = (await route.real?.(world.ann, world)) ?? {}
    const admitted = route.by?.(world) ?? []
    for (const [who, visitor] of (await everyVisitor(world)).filter(
      ([who, visitor]) => !admitted.includes(visitor as TestPerson) && !(route.desk && who === 'a coordinator'),
    )) {
      const before = await stored(world)
      const got = await ask(visitor, route, real)
      const other = await ask(visitor, route, { ...real, id: MADE_UP })
      const as = `${name(route)} for ${who}`
      const refused =
        who === 'nobody' && route.who === 'anyone' ? 404 : refusal(route, who === 'nobody' ? who : 'no role')
      if (got.status !== refused) wrong.push(`${as}: ${got.status}`)
      // The id may be the visitor's own, which stands on every page of theirs.
      const asMadeUp = ({ all }: { readonly all: string }) => all.replaceAll(real.id ?? MADE_UP, MADE_UP)
      if (asMadeUp(got) !== asMadeUp(other)) wrong.push(`${as}: not as for a made-up id`)
      if (got.all.includes(SECRET)) wrong.push(`${as}: shows the words`)
      if (`${before}` !== `${await stored(world)}`) wrong.push(`${as}: changes what is stored`)
    }
  }
  expect(wrong).toEqual([])
  expect(JSON.stringify(world.logged)).not.toContain(SECRET)
}, 240_000)

test.each(listed('tied').map((route) => [name(route), route] as const))(
  '%s does it for whom a tie leads there',
  async (_, route) => {
    const world = await createWorld()
    for (const admitted of route.by?.(world) ?? []) {
      const real = (await route.real?.(world.ann, world)) ?? {}
      const before = await stored(world)
      const got = await ask(admitted, route, real)
      expect([got.status, got.all.includes('/sign-in')]).toEqual([route.answer, false])
      if (route.method === 'POST' && !route.looks && route.answer === 303)
        expect(await stored(world)).not.toEqual(before)
    }
  },
)

test('at an address that all share, each finds and changes their own', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  for (const route of listed('the asker')) {
    for (const who of [...roles, 'no role', 'nobody'] as const) {
      const visitor = await visit(world, who)
      const besides = 'id' in visitor && may(route, who) ? visitor.id : undefined
      const before = await stored(world, besides)
      const got = await ask(visitor, route, (await route.real?.(world.ann, world)) ?? {})
      const as = `${name(route)} for ${who}`
      if (got.status !== (may(route, who) ? route.answer : refusal(route, who))) wrong.push(`${as}: ${got.status}`)
      if (got.all.includes(SECRET)) wrong.push(`${as}: shows somebody else’s words`)
      if (`${before}` !== `${await stored(world, besides)}`) wrong.push(`${as}: changes what is somebody else’s`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('what is for everybody, and what is for coordinators', async () => {
  const world = await createWorld()
  const wrong: string[] = []
  for (const route of listed('everybody')) {
    for (const who of [...roles, 'no role', 'nobody'] as const) {
      const visitor = await visit(world, who)
      const real = (await route.real?.(world.ann, world)) ?? {}
      const before = await stored(world)
      const got = await ask(visitor, route, real)
      const admitted = may(route, who)
      const right = who === 'nobody' && admitted ? (route.nobody ?? route.answer) : route.answer
      const as = `${name(route)} for ${who}`
      if (got.status !== (admitted ? right : refusal(route, who))) wrong.push(`${as}: ${got.status}`)
      if (got.all.includes(SECRET)) wrong.push(`${as}: shows somebody’s words`)
      if (!admitted && `${before}` !== `${await stored(world)}`) wrong.push(`${as}: changes what is stored`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

test('ids that are none are not there, for those who may come too', async () => {
  const world = await createWorld()
  const { person } = world.ann
  const boss = await world.person(['coordinator', 'learner'])
  const odd = ['nowhere', '%00', '%', '%F0%9F%98%80', '%2e%2e%2f', "'%20or%201=1--", '-1', 'x'.repeat(500)]
  const wrong: string[] = []
  for (const route of routeTable.filter(({ path }) => path.includes(':'))) {
    const real = (await route.real?.(world.ann, world)) ?? {}
    const keys = route.path.split('/').filter((piece) => piece.startsWith(':'))
    for (const key of keys) {
      for (const id of odd) {
        const visitor = route.whose === 'one person' ? person : (route.by?.(world)[0] ?? boss)
        const got = await ask(visitor, route, { ...real, [key.slice(1)]: id })
        if (got.status !== (route.unknown ?? 404))
          wrong.push(`${name(route)} with ${key} ${id.slice(0, 20)}: ${got.status}`)
      }
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

type Visitor = (typeof roles)[number] | 'no role' | 'nobody'

const may = ({ who }: Listed, visitor: Visitor) => who === 'anyone' || (who as readonly string[]).includes(visitor)

/** What those get who may not: to sign in, if that might help. Else there is nothing. */
function refusal({ method }: Listed, visitor: Visitor): number {
  if (visitor !== 'nobody') return 404
  return method === 'GET' ? 303 : 401
}

async function visit(world: World, who: Visitor): Promise<TestPerson | Browser> {
  if (who === 'nobody') return world.nobody
  return world.person(who === 'no role' ? [] : [who])
}

/** One of each; the other learner has one of everything, too. */
async function visitors(world: World): Promise<readonly (readonly [Visitor, TestPerson | Browser])[]> {
  const others = roles.filter((role) => role !== 'learner')
  const strangers = await Promise.all(
    [...others, 'no role' as const, 'nobody' as const].map(async (who) => [who, await visit(world, who)] as const),
  )
  return [['learner', world.ben.person], ...strangers]
}

/** Everybody there is: Ann, Ben, the staff round each, a coordinator, an EQA whose time is over, nobody. */
async function everyVisitor(world: World): Promise<readonly (readonly [string, TestPerson | Browser])[]> {
  return [
    ['Ann', world.ann.person],
    ['Ben', world.ben.person],
    ...Object.entries(world.staff).map(([role, person]) => [`Ann’s ${role}`, person] as const),
    ...Object.entries(world.others).map(([role, person]) => [`another ${role}`, person] as const),
    ['a coordinator', await visit(world, 'coordinator')],
    ['no role', await visit(world, 'no role')],
    ['nobody', world.nobody],
  ]
}

async function ask(visitor: Browser, { method, path, fields }: Listed, params: Params) {
  const address = path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? '')
  const answer = method === 'GET' ? await visitor.get(address) : await visitor.post(address, fields)
  const head = [...answer.headers].map((pair) => pair.join(': ')).join('\n')
  return { status: answer.status, all: `${answer.status}\n${head}\n\n${await answer.text()}` }
}
