// How many times a second a section page is served to somebody who is not signed in, against bare Hono sending a
// buffer of the same size. Both sides in one run, in turns.
//
//   node bench/section.mjs [path]        CONTENT_DIR, SECONDS (2), ROUNDS (5)
//
// Ends with 1 where the ratio is under 0.6.
import { ask, inTurns, judge, once, perSecond, ratio, say, serve } from './load.mjs'

const path = process.argv[2] ?? '/sections/7'
const seconds = Number(process.env.SECONDS ?? 2)
const request = ask(path, { gzip: true })

const app = await serve('app')
const { body } = await once(app, request)
const bare = await serve('bare', String(body.length))
const rates = await inTurns({
  ours: () => perSecond(app, () => request, { seconds }),
  bare: () => perSecond(bare, () => request, { seconds }),
})
console.log(`${path}, ${body.length} bytes compressed`)
say('alongside', rates.ours)
say('bare hono', rates.bare)
judge('ratio', ratio(rates.ours, rates.bare), { least: 0.6 })
process.exit()
