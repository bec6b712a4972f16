import type { Curriculum } from '../../content/curriculum.ts'
import type { SayKey } from '../../content/tutor/says.ts'

/** Puts words into the gaps of what the tutor says. Where there are several ways to say it, `seed` chooses. */
export function createVoice({ tutor }: Pick<Curriculum, 'tutor'>) {
  return (key: SayKey, gaps: Readonly<Record<string, string>> = {}, seed = ''): string => {
    const ways = tutor.says[key]
    let sum = 0
    for (const letter of seed) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
    const said = ways[sum % ways.length] ?? ''
    return said.replaceAll(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '')
  }
}
export type Voice = ReturnType<typeof createVoice>
