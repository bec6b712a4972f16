import { capital } from '../../views/components/words.ts'

/**
 * A way of asking that stands with an answer, as somebody would write it who has the time: they are kept as people type, and
 * whoever is to choose between three must see at once what each is about.
 */
export function asAsked(typed: string): string {
  const written = typed
    .replaceAll(/\p{L}+/gu, (word) => contracted.get(word) ?? word)
    .replaceAll(/\bi\b/g, 'I')
    .replaceAll("'", '’')
  return capital(written)
}

/** Those that are no words without the apostrophe: `its`, `ill`, `were` and `mums` are. */
const contracted = new Map(
  `don’t doesn’t didn’t can’t couldn’t won’t wouldn’t shouldn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
  i’m i’ve he’s she’s they’re they’ve they’d we’ve you’re you’ve that’s there’s what’s who’s how’s where’s`
    .split(/\s+/)
    .map((right) => [right.replace('’', ''), right]),
)
