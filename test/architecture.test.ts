import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** The rooms of the house, and who may come in. Data walks one way. */

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = ['src', 'views'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const imports = files.flatMap((file) => importsOf(file))

function importsOf(file: string): Import[] {
  const found = [...(text.get(file) ?? '').matchAll(/^(?:import|export) (type )?[^'";]*?from '([^']+)'/gm)]
  return found.map(([, type, name = '']) => ({
    from: file,
    to: name.startsWith('.') ? relative('.', join(dirname(file), name)) : name,
    typeOnly: type !== undefined,
  }))
}

const features = [
  'reading',
  'responding',
  'evidence',
  'records',
  'assessment',
  'sampling',
  'supervision',
  'people',
  'portfolio',
  'notices',
  'ledger',
  'tutor',
]
const featureOf = (file: string) => features.find((feature) => file.startsWith(`src/${feature}/`))
const said = ({ from, to }: Import) => `${from} imports ${to}`

test('the reader of imports sees them', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(imports).toContainEqual({ from: 'src/service.ts', to: 'src/app.ts', typeOnly: false })
})

test('the engine is pure: it imports nothing but itself and zod', () => {
  const wrong = imports.filter(
    ({ from, to }) => from.startsWith('src/activity/') && !to.startsWith('src/activity/') && to !== 'zod',
  )
  expect(wrong.map(said)).toEqual([])
})

test('views touch no SQL and no verb: they import views, the engine, and types', () => {
  const allowed = (each: Import) =>
    each.typeOnly ||
    !each.to.startsWith('src/') ||
    each.to.startsWith('src/activity/') ||
    ['src/web/roles.ts', 'src/when.ts'].includes(each.to)
  const wrong = imports.filter((each) => each.from.startsWith('views/') && !allowed(each))
  expect(wrong.map(said)).toEqual([])
})

test('only src/content reads the content folder', () => {
  const reads = files.filter((file) => /from 'node:fs/.test(text.get(file) ?? ''))
  const mayRead =
    /^src\/(content|db|demo)\/|^src\/portfolio\/unpack\.ts$|^src\/(root|web\/assets|web\/secret|records\/store)\.ts$/
  expect(reads.filter((file) => !mayRead.test(file))).toEqual([])
})

test('features reach each other through verbs, never through queries', () => {
  const wrong = imports.filter(({ from, to }) => {
    const own = featureOf(from)
    return /queries\.ts$/.test(to) && featureOf(to) !== own
  })
  expect(wrong.map(said)).toEqual([])
})

test('SQL stays in queries, and in src/db', () => {
  const mayQuery = /\/queries\.ts$|\/[\w-]+-queries\.ts$|^src\/(db|demo)\/|^src\/web\/session\.ts$/
  const wrong = imports.filter(
    ({ from, to, typeOnly }) =>
      !typeOnly && (to === 'src/db/schema.ts' || to.startsWith('drizzle-orm')) && !mayQuery.test(from),
  )
  expect(wrong.map(said)).toEqual([])
})

test('verbs do not know HTTP: only routes and src/web import hono', () => {
  const mayKnow = /\/[\w-]*routes\.tsx?$|^src\/(web\/|main\.ts|app\.ts|listen\.ts|people\/cookies\.ts)|^views\//
  const wrong = imports.filter(({ from, to, typeOnly }) => !typeOnly && /^@?hono/.test(to) && !mayKnow.test(from))
  expect(wrong.map(said)).toEqual([])
})

test('nothing below the features imports a feature', () => {
  const below = /^src\/(web|db|activity|content)\//
  const wrong = imports.filter(({ from, to }) => below.test(from) && featureOf(to) !== undefined)
  expect(wrong.map(said)).toEqual([])
})

test('time, chance and ids are passed in', () => {
  const mayAsk = /^src\/(service\.ts|demo\/|web\/secret\.ts)/
  const wrong = files.filter(
    (file) => !mayAsk.test(file) && /Date\.now\(|Math\.random\(|new Date\(\)/.test(text.get(file) ?? ''),
  )
  expect(wrong).toEqual([])
})
