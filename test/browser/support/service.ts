import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { desk, phone, visitor } from './browser.ts'
import { type Account, setUpAsCoordinator } from './people.ts'
import type { Server } from './server.ts'

/** The people of a small service, each signed in on a device of their own. */
export interface Service {
  readonly coordinator: Page
  readonly learner: Page
  readonly assessor: Page
  readonly supervisor: Page
  readonly iqa: Page
  readonly eqa: Page
  readonly complaints: readonly string[][]
  close(): Promise<void>
}

const PASSWORD = 'rope lantern gull pier'
const people = [
  ['Bea Holt', 'bea', 'Learner'],
  ['Ruth Hale', 'ruth', 'Assessor'],
  ['Dilys Penn', 'dilys', 'Supervisor'],
  ['Ivor Lisk', 'ivor', 'Internal quality assurer'],
  ['Esme Ford', 'esme', 'External quality assurer'],
] as const
const account = (who: string): Account => ({ email: `${who}@harbour.example`, password: PASSWORD })

/**
 * An empty Alongside, set up as a coordinator would: a group, everybody invited from a pasted list, ties to the group,
 * each invitation accepted.
 */
export async function openService(server: Server, options: BrowserContextOptions = {}): Promise<Service> {
  const contexts: BrowserContext[] = []
  const complaints: string[][] = []
  const arrive = async (device: BrowserContextOptions) => {
    const its = await visitor({ ...device, ...options })
    contexts.push(its.context)
    complaints.push(its.complaints)
    return its.page
  }
  const coordinator = await arrive(desk)
  await setUpAsCoordinator(coordinator, server)
  const group = await addGroup(coordinator, server)
  const links = await inviteAll(coordinator, server)
  const pages: Page[] = []
  for (const [index, [name, who]] of people.entries()) {
    const page = await arrive(who === 'bea' ? phone : desk)
    await accept(page, links[index] ?? '', name)
    pages.push(page)
  }
  await tieAll(coordinator, server, group)
  const [learner, assessor, supervisor, iqa, eqa] = pages as [Page, Page, Page, Page, Page]
  const close = async () => void (await Promise.all(contexts.map((context) => context.close())))
  return { coordinator, learner, assessor, supervisor, iqa, eqa, complaints, close }
}

async function addGroup(page: Page, server: Server): Promise<string> {
  await page.goto(`${server.url}/groups`)
  await page.getByLabel('Its name').fill('Harbour team')
  await page.locator('form:has(#name) button').click()
  await page.getByRole('heading', { level: 1, name: 'Harbour team' }).waitFor()
  return new URL(page.url()).pathname
}

async function inviteAll(page: Page, server: Server): Promise<readonly string[]> {
  await page.goto(`${server.url}/people/invite-many`)
  const lines = people.map(([name, who, role]) =>
    [name, account(who).email, role, role === 'Learner' ? 'Harbour team' : ''].join(';'),
  )
  await page.getByLabel('The list').fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Look at what will happen' }).click()
  await page.getByRole('button', { name: `Invite these ${people.length}` }).click()
  await page.getByRole('table').waitFor()
  const text = await page.locator('main').innerText()
  const inputs = await page
    .locator('main input')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
  const found = [...new Set([text, ...inputs].join('\n').match(/http\S+\/invitations\/[\w-]+/g) ?? [])]
  if (found.length !== people.length) throw new Error(`${found.length} links for ${people.length} people`)
  return found
}

async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: `Welcome, ${name}` }).waitFor()
  await page.getByLabel('Choose a password').fill(PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await page.getByRole('link', { name: /^Your account/ }).waitFor()
}

async function tieAll(page: Page, server: Server, group: string): Promise<void> {
  const ties = [
    ['assesses', 'Ruth Hale'],
    ['supervises', 'Dilys Penn'],
    ['assures', 'Ivor Lisk'],
    ['examines', 'Esme Ford'],
  ] as const
  for (const [kind, who] of ties) {
    await page.goto(`${server.url}${group}/ties/${kind}`)
    await page.getByLabel('Who', { exact: true }).selectOption({ label: who })
    if (kind === 'examines') {
      await page.getByLabel('To, and including').fill('2099-12-31')
      await page.getByLabel('All that these learners have submitted').check()
    }
    await page.getByRole('button', { name: 'Keep this' }).click()
    await page.getByRole('heading', { level: 1, name: 'Harbour team' }).waitFor()
  }
}
