import { eq } from 'drizzle-orm'
import { claims } from '../../src/db/schema.ts'
import { putForward, respond } from '../evidence/support.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { group, tie } from '../support/world.ts'

/** Sam, who has put one reflection forward for 400.7.2, and the staff round Sam. */
export interface Round extends TestApp {
  readonly sam: TestPerson
  readonly kim: TestPerson
  readonly iqa: TestPerson
  readonly eqa: TestPerson
  readonly boss: TestPerson
  readonly evidence: string
  readonly claim: string
  readonly groupId: string
}

export async function round(): Promise<Round> {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Whitby')
  const kim = await app.person(['assessor'], 'Kim Hale')
  const [iqa, eqa] = [await app.person(['iqa'], 'Ira Lane'), await app.person(['eqa'], 'Eve Moor')]
  const boss = await app.person(['coordinator'], 'Bo Reed')
  const groupId = await group(app, [sam])
  await tie(app, 'assesses', kim, { groupId })
  await tie(app, 'assures', iqa, { groupId })
  await tie(app, 'examines', eqa, { groupId })
  const evidence = (await putForward(sam, await respond(app.deps, sam))).replace('/evidence/', '')
  const [claim] = await app.deps.db.read.select().from(claims).where(eq(claims.evidenceId, evidence))
  return { ...app, sam, kim, iqa, eqa, boss, evidence, claim: claim?.id ?? '', groupId }
}

export const textOf = async (answer: Response | Promise<Response>) => plain(await (await answer).text())

/** What is read of a page: its words, without tags, with single spaces. */
export function plain(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
}

/** The words of the cells in somebody's line of the matrix, the first four columns of it left out where asked. */
export function lineOf(html: string, name: string): readonly string[] {
  const line = html.split('<tr>').find((each) => each.includes(`>${name}<`)) ?? ''
  return [...line.matchAll(/<td[^>]*>([^<]*)/g)].map(([, words]) => words ?? '')
}
