import { spawnSync } from 'node:child_process'
import { getTableColumns, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { judgements } from '../../src/db/schema.ts'
import { enter, headOf } from '../../src/ledger/ledger.ts'
import { verify } from '../../src/ledger/verify.ts'
import { type Centre, createCentre, judge, sent } from '../sampling/support.ts'
import type { TestApp } from '../support/app.ts'

interface Decided extends Centre {
  readonly id: string
}

async function decided(): Promise<Decided> {
  const centre = await createCentre()
  const id = await judge(centre, await sent(centre, centre.sam), centre.ruth)
  return { ...centre, id }
}

const alteredIn = async ({ deps }: TestApp) => (await verify(deps.db.read)).altered

/** What somebody does who has the file and an SQL shell. */
async function tamper({ deps }: TestApp, statement: string): Promise<void> {
  await deps.db.write(async (tx) => void tx.run(sql.raw(statement)))
}

/** The column as SQL calls it. */
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('what nobody has altered is as it was recorded', async () => {
  const centre = await decided()
  const { altered, lines, rows, head } = await verify(centre.deps.db.read)
  expect(altered).toEqual([])
  expect(lines).toBe(2)
  expect(rows).toMatchObject({ judgement: 1, submission: 1 })
  expect(head).toEqual(await headOf(centre.deps.db.read))
})

test('a decision in the making has no line, and needs none', async () => {
  const centre = await decided()
  const { id, ...row } = (await centre.deps.db.read.select().from(judgements).get()) ?? { id: '' }
  await centre.deps.db.write(async (tx) => {
    await tx.insert(judgements).values({ ...(row as typeof judgements.$inferInsert), id: 'id-draft', sentAt: null })
  })
  expect(await alteredIn(centre)).toEqual([])
  expect(id).toBe(centre.id)
})

const columns = Object.keys(getTableColumns(judgements)).filter((name) => name !== 'id')
/** Other values of every kind: another text, another number, another truth, none. */
const others = ["'met '", "''", '0', '1', '2', '1700000000001', "'met'", "'not yet'", 'null', "x'00'"]

describe('any change in any column of a decision that was sent is named', () => {
  test.each(columns)('%s', async (name) => {
    const centre = await decided()
    const column = snake(name)
    const before = await read(centre, column)
    let tried = 0
    await tamper(centre, 'drop index if exists judgements_in_the_making')
    for (const other of others) {
      const changed = await changeTo(centre, column, other)
      if (!changed || (await read(centre, column)) === before) continue
      tried++
      const altered = await alteredIn(centre)
      expect(altered, `${column} = ${other}`).toHaveLength(1)
      expect(altered[0]).toContain(`decision ${centre.id}`)
      expect(altered[0]).toContain('not as it was recorded (line 2)')
      await tamper(centre, `update judgements set ${column} = ${before}`)
    }
    expect(tried).toBeGreaterThan(2)
    expect(await alteredIn(centre)).toEqual([])
  })
})

/** As a literal, so that a number and a text of figures are not the same. */
async function read({ deps }: TestApp, column: string): Promise<string> {
  const row = await deps.db.read.get<{ value: string }>(sql.raw(`select quote(${column}) as value from judgements`))
  return row.value
}

/** Past the foreign keys, as whoever opens the file with another program would. */
async function changeTo({ deps }: TestApp, column: string, value: string): Promise<boolean> {
  const { openSqlite } = await import('../../src/db/sqlite.ts')
  const sqlite = openSqlite(`${deps.config.dataDir}/alongside.db`)
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.prepare(`update judgements set ${column} = ${value}`).run()
    return true
  } catch {
    return false
  } finally {
    sqlite.close()
  }
}

test('one byte in the feedback is enough, and it is said whose decision it is', async () => {
  const centre = await decided()
  await tamper(centre, `update judgements set feedback = replace(feedback, 'hand', 'hanD')`)
  expect(await alteredIn(centre)).toEqual([
    `decision ${centre.id} on 400.7.2 by Ruth Hale of 22 November 2026: not as it was recorded (line 2)`,
  ])
})

describe('countersigned later', () => {
  async function countersigned(): Promise<Decided> {
    const centre = await createCentre()
    const id = await judge(centre, await sent(centre, centre.sam), centre.ruth, { needsCountersignature: true })
    await centre.deps.db.write(async (tx) => {
      await tx.update(judgements).set({ countersignerId: centre.iqa.id, countersignerName: 'Q', countersignedAt: 5 })
      const kept = await tx.select().from(judgements).get()
      const { id: learnerId } = centre.sam
      await enter(tx, centre.deps, centre.iqa, {
        what: 'countersigned',
        about: 'judgement',
        subject: id,
        learnerId,
        kept,
      })
    })
    return { ...centre, id }
  }

  test('it has a second line, and that is as it should be', async () => {
    expect(await alteredIn(await countersigned())).toEqual([])
  })

  test('taking the signature off is named', async () => {
    const centre = await countersigned()
    await tamper(
      centre,
      'update judgements set countersigner_id = null, countersigner_name = null, countersigned_at = null',
    )
    expect(await alteredIn(centre)).toHaveLength(1)
  })

  test('altered, and entered again to hide it, is named too', async () => {
    const centre = await decided()
    await centre.deps.db.write(async (tx) => {
      await tx.update(judgements).set({ decision: 'not yet' })
      const kept = await tx.select().from(judgements).get()
      const { id: learnerId } = centre.sam
      await enter(tx, centre.deps, centre.ruth, { what: 'x', about: 'judgement', subject: centre.id, learnerId, kept })
    })
    expect(await alteredIn(centre)).toEqual([expect.stringContaining('(line 2), and entered again since')])
  })
})

describe('rows and lines', () => {
  test('a decision put in past Alongside has no line', async () => {
    const centre = await decided()
    await tamper(centre, `update ledger set about = 'person' where seq = 2`)
    expect(await alteredIn(centre)).toContainEqual(expect.stringContaining('there is no line of it in the record'))
  })

  test('a decision that is gone is named, unless the record says that it was erased', async () => {
    const centre = await decided()
    await tamper(centre, 'delete from judgements')
    expect(await alteredIn(centre)).toEqual([
      `decision ${centre.id} of 22 November 2026: gone, and nothing says that it was erased (line 2)`,
    ])
    const line = { what: 'erased', about: 'erasure', subject: centre.sam.id, learnerId: centre.sam.id } as const
    await centre.deps.db.write((tx) => enter(tx, centre.deps, null, line))
    expect(await alteredIn(centre)).toEqual([])
  })

  test('an assessor’s account that is deleted leaves their decisions as they were recorded', async () => {
    const centre = await decided()
    await tamper(centre, `delete from people where id = '${centre.ruth.id}'`)
    expect((await centre.deps.db.read.select().from(judgements).get())?.assessorId).toBeNull()
    expect(await alteredIn(centre)).toEqual([])
    await tamper(centre, `update judgements set decision = 'not yet'`)
    expect(await alteredIn(centre)).toHaveLength(1)
  })

  test('an id taken out of a decision is named, while the account is there', async () => {
    const centre = await decided()
    await tamper(centre, 'update judgements set assessor_id = null')
    expect(await alteredIn(centre)).toHaveLength(1)
  })

  test('what was declared cannot be changed unseen', async () => {
    const centre = await decided()
    await tamper(centre, `update submissions set ai_use = 'none'`)
    expect(await alteredIn(centre)).toEqual([expect.stringContaining('submission ')])
  })
})

describe('the chain', () => {
  async function several(): Promise<Centre> {
    const centre = await decided()
    for (const subject of ['/a', '/b', '/c']) {
      await centre.deps.db.write((tx) => enter(tx, centre.deps, centre.eqa, { what: 'looked', about: 'look', subject }))
    }
    return centre
  }

  test('a line removed from the middle', async () => {
    const centre = await several()
    await tamper(centre, 'delete from ledger where seq = 4')
    expect(await alteredIn(centre)).toEqual(['line 4: missing'])
  })

  test('removed, and the numbers closed up', async () => {
    const centre = await several()
    await tamper(centre, 'delete from ledger where seq = 3')
    await tamper(centre, 'update ledger set seq = 3 where seq = 4')
    await tamper(centre, 'update ledger set seq = 4 where seq = 5')
    const altered = await alteredIn(centre)
    expect(altered.join('\n')).toMatch(/line 3 .*not as it was written/)
    expect(altered.join('\n')).toMatch(/line 4 .*not as it was written/)
  })

  test('the first lines removed', async () => {
    const centre = await several()
    await tamper(centre, 'delete from ledger where seq < 3')
    expect(await alteredIn(centre)).toContainEqual('lines 1 to 2: missing')
  })

  test('lines taken off the end show against a head that was written down', async () => {
    const centre = await several()
    const head = await headOf(centre.deps.db.read)
    expect((await verify(centre.deps.db.read, head)).altered).toEqual([])
    await tamper(centre, 'delete from ledger where seq = 5')
    expect(await alteredIn(centre)).toEqual([])
    const short = { seq: head.seq, hash: head.hash.slice(0, 8) }
    expect((await verify(centre.deps.db.read, short)).altered).toEqual([
      'the record ends at line 4, and line 5 was written down: lines were taken off the end',
    ])
  })

  test('a record written anew shows against a head that was written down', async () => {
    const centre = await several()
    const head = await headOf(centre.deps.db.read)
    await tamper(centre, 'delete from ledger where seq = 5')
    const line = { what: 'looked', about: 'look', subject: '/z' } as const
    await centre.deps.db.write((tx) => enter(tx, centre.deps, centre.eqa, line))
    expect(await alteredIn(centre)).toEqual([])
    expect((await verify(centre.deps.db.read, head)).altered).toEqual(['line 5: not the one that was written down'])
  })

  test.each(['at', 'actor_id', 'what', 'subject', 'learner_id', 'digest', 'previous', 'hash'])(
    'a line’s %s changed',
    async (column) => {
      const centre = await several()
      await tamper(centre, `update ledger set ${column} = '1' where seq = 3`)
      expect((await alteredIn(centre)).join('\n')).toMatch(/line 3 .*(not as it was written|does not follow)/)
    },
  )

  test('two lines swapped', async () => {
    const centre = await several()
    await tamper(centre, 'update ledger set seq = 99 where seq = 3')
    await tamper(centre, 'update ledger set seq = 3 where seq = 4')
    await tamper(centre, 'update ledger set seq = 4 where seq = 99')
    const altered = (await alteredIn(centre)).join('\n')
    expect(altered).toMatch(/line 3 /)
    expect(altered).toMatch(/line 4 /)
  })
})

describe('the command', () => {
  const run = ({ deps }: TestApp, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/verify.ts', 'verify', ...args], {
      env: { ...process.env, BASE_URL: '', DATA_DIR: deps.config.dataDir },
      encoding: 'utf8',
    })

  test('says what it read, and the head to write down', async () => {
    const centre = await decided()
    const head = await headOf(centre.deps.db.read)
    const told = run(centre, '--head', `${head.seq}:${head.hash.slice(0, 12)}…`)
    expect(told.stderr).toBe('')
    expect(told.stdout).toContain('Everything is as it was recorded.')
    expect(told.stdout).toContain(`The newest line is ${head.seq}:${head.hash}`)
    expect(told.status).toBe(0)
  })

  test('names what was altered, and ends with 1', async () => {
    const centre = await decided()
    await tamper(centre, `update judgements set decision = 'not yet'`)
    const told = run(centre)
    expect(told.stdout).toContain(`decision ${centre.id} on 400.7.2 by Ruth Hale of 22 November 2026`)
    expect(told.status).toBe(1)
  })

  test('says how to write a head', async () => {
    const told = run(await decided(), '--head', 'seventeen')
    expect(told.stderr).toContain('npm run -s verify -- --head 17:')
    expect(told.status).toBe(2)
  })
})
