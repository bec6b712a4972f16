// A step of a walk for somebody who is signed in (session, scope, answers, all read for each request), against the same
// page rendered by bare Hono without session and database. Once as browsers ask for it, gzipped, once plain.
//
//   node bench/step.mjs        SECONDS (2), ROUNDS (5)
//
// Ends with 1 where a ratio is under 0.5.
import { ask, cycle, inTurns, judge, once, perSecond, ratio, say, serve } from './load.mjs'

const seconds = Number(process.env.SECONDS ?? 2)
const app = await serve('app', JSON.stringify({ learners: 100 }))
const requests = (gzip) =>
  app.visitors.map(({ cookie, walking }) => ask(`/responses/${walking}/steps/${app.step}`, { cookie, gzip }))
const ways = [
  { name: 'gzipped', gzip: true, bare: await serve('bare step, gzipped') },
  { name: 'plain', gzip: false, bare: await serve('bare step') },
]
for (const { name, gzip, bare } of ways) {
  const list = requests(gzip)
  const next = cycle(list)
  const [ours, theirs] = [await once(app, list[0]), await once(bare, list[0])]
  if (!gzip && Math.abs(ours.body.length - theirs.body.length) > 60) {
    throw new Error(`Not the same page: ${ours.body.length} and ${theirs.body.length} bytes`)
  }
  const rates = await inTurns({
    ours: () => perSecond(app, next, { seconds }),
    bare: () => perSecond(bare, next, { seconds }),
  })
  console.log(`A step page, ${name}, ${ours.body.length} bytes`)
  say('alongside', rates.ours)
  say('bare hono', rates.bare)
  judge('ratio', ratio(rates.ours, rates.bare), { least: 0.5 })
}
process.exit()
