// A learner's own map with a year's work behind it (30 responses, 20 pieces of evidence, 40 claims), on one core, as
// browsers ask for it; beside it bare Hono sending a text of 40 KB, which the machine that the budgets were set on does
// 10,200 times a second: by that, what comes out on any machine is brought to that one.
//
//   node bench/map.mjs        SECONDS (2), ROUNDS (5)
//
// Ends with 1 where it is under 800 a second.
import { ask, cycle, inTurns, judge, once, perSecond, ratio, say, serve } from './load.mjs'

const seconds = Number(process.env.SECONDS ?? 2)
const app = await serve('app', JSON.stringify({ learners: 100 }))
const requests = (gzip) => app.visitors.map(({ cookie }) => ask('/map', { cookie, gzip }))
const [plain, gzipped] = [requests(false), requests(true)]
const { body } = await once(app, plain[0])
const bare = await serve('bare text', '40000')
const [nextPlain, nextGzipped] = [cycle(plain), cycle(gzipped)]
const rates = await inTurns({
  plain: () => perSecond(app, nextPlain, { seconds }),
  gzipped: () => perSecond(app, nextGzipped, { seconds }),
  bare: () => perSecond(bare, nextPlain, { seconds }),
})
console.log(`A map, ${body.length} bytes, ${(await once(app, gzipped[0])).body.length} gzipped`)
say('bare hono, 40 KB', rates.bare)
say('alongside, plain', rates.plain)
say('alongside, gzipped', rates.gzipped)
const brought = (rounds) => ratio(rounds, rates.bare) * 10_200
console.log(
  `  gzipped ${Math.round(brought(rates.gzipped))} a second on one core, brought to the machine of the budgets`,
)
judge('plain, brought to it', brought(rates.plain), { least: 800, digits: 0, unit: ' a second on one core' })
process.exit()
