import type { Finding } from './finding.ts'

/** What somebody is to the family or the worker, by the words beside the name; where nothing tells, undefined. */
export function partPlayed(text: string, { start, end }: Finding): string | undefined {
  const before = text.slice(Math.max(0, start - 32), start).toLowerCase()
  const after = text.slice(end, end + 32).toLowerCase()
  for (const [part, words] of parts) {
    if (new RegExp(String.raw`\b(?:${words})(?:['’]s)?(?:,| called| named|\.| \()? $`).test(before)) return part
    if (
      new RegExp(
        String.raw`^(?:, (?:the|his|her|my|their|our|who is (?:the|his|her)) (?:\w+ )?| \((?:the |his |her )?|, )(?:${words})\b`,
      ).test(after)
    )
      return part
  }
  return isYoung(after) ? 'child' : undefined
}

const parts: readonly (readonly [string, string])[] = [
  ['Mum', 'mum|mam|mom|mother|mummy'],
  ['Dad', 'dad|da|father|daddy'],
  ['Nan', 'nan|nana|nanna|gran|granny|grandma|grandmother|nain'],
  ['Grandad', 'grandad|granddad|grandpa|grandfather|taid'],
  [
    'child',
    'son|daughter|lad|lass|lassie|boy|girl|baby|toddler|child|kid|twin|youngest|eldest|brother|sister|stepson|stepdaughter|grandson|granddaughter|nephew|niece|bairn|wean|little one',
  ],
  ['partner', 'partner|boyfriend|girlfriend|husband|wife|fella|ex|stepdad|stepmum'],
  ['relative', 'aunt|auntie|aunty|uncle|cousin'],
  ['friend', 'friend|mate|neighbour|pal'],
  ['manager', 'manager|team leader|boss'],
  ['supervisor', 'supervisor'],
  ['police officer', 'pc|dc|ds|di|wpc|pcso|sgt|sergeant|constable|inspector|police|officer'],
  ['nurse', 'nurse|health visitor|hv|midwife'],
  ['doctor', 'dr|doctor|gp|paediatrician'],
  ['social worker', 'social worker'],
  ['teacher', 'teacher|headteacher|head|senco|mentor|ta|attendance lead|deputy'],
  ['interpreter', 'interpreter'],
  ['colleague', 'colleague|worker|keyworker|key worker|practitioner|buddy|with me and|student|apprentice'],
  ['landlord', 'landlord|landlady|housing officer'],
  ['adult', 'mr|mrs|ms|mx'],
]

const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen'
const young = new RegExp(
  String.raw`^(?:,? (?:who is |who['’]s |is |was )?(?:aged? )?|,? ?\()(?:${numbers}|[0-9]|1[0-7])(?![\d:/-]|\.\d)(?: years?| months?|,|\)|\.| and|$)`,
)

function isYoung(after: string): boolean {
  return young.test(after)
}
