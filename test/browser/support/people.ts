import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Server } from './server.ts'

export interface Account {
  readonly email: string
  readonly password: string
}

const PASSWORD = 'four quiet herons wading'

/** One of the people that the demonstration comes with: `learner`, `coordinator`, … */
export const inDemo = (who: string): Account => ({ email: `${who}@example.org`, password: 'alongside-demo' })

/** From the link that the first start prints: a coordinator who is a learner too, signed in on this page. */
export async function setUpAsLearner(page: Page, server: Server): Promise<Account> {
  const account = { email: 'rosa@harbour.example', password: PASSWORD }
  await fillSetUp(page, server, account)
  await page.getByLabel('I am a learner too').check()
  await page.getByRole('button', { name: 'Set up Alongside' }).click()
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  return account
}

/** The same, without being a learner. */
export async function setUpAsCoordinator(page: Page, server: Server): Promise<void> {
  await fillSetUp(page, server, { email: 'rosa@harbour.example', password: PASSWORD })
  await page.getByRole('button', { name: 'Set up Alongside' }).click()
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
}

async function fillSetUp(page: Page, server: Server, { email, password }: Account): Promise<void> {
  await page.goto(await server.setUpLink())
  await page.getByLabel('Your service or organisation').fill('Harbour Family Service')
  await page.getByLabel('Your name').fill('Rosa Lind')
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByLabel('Choose a password').fill(password)
}

/** Invites a learner, as the coordinator who is signed in on this page. @returns the link to hand over */
export async function inviteLearner(page: Page, { email }: Account): Promise<string> {
  await page.getByLabel('Their name').fill('Bea Holt')
  await page.getByLabel('Their e-mail').fill(email)
  await page.getByRole('checkbox', { name: /^Learner/ }).check()
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  const link = await page.getByLabel('The link').inputValue()
  expect(link).toMatch(/\/invitations\/\S{20,}$/)
  return link
}

/** Signs in with the form that the page shows, whatever led to it. */
export async function fillSignIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signIn(page: Page, server: Server, account: Account): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await fillSignIn(page, account)
  await page.getByRole('link', { name: /^Your account/ }).waitFor()
}
