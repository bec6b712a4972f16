import type { Names } from '../../content/tutor/names.ts'
import { findBirths, findBirthsBeside } from './births.ts'
import { findEmails, findPhones, findPostcodes } from './contacts.ts'
import { type Finding, settle } from './finding.ts'
import { findHomes } from './homes.ts'
import { lexiconOf } from './lexicon.ts'
import { findNhsNumbers, findVehicles } from './numbers.ts'
import { findPeople } from './people.ts'
import { findReferences } from './references.ts'
import { findSchools } from './schools.ts'

export type { Finding, IdentifyingKind } from './finding.ts'

/** In the order in which they win where two of them would have the same words. */
const finders = [findEmails, findNhsNumbers, findBirths, findPostcodes, findVehicles, findPhones, findReferences]

/** What in a text could tell who somebody is, in the order of the text; no two overlap. Nothing leaves the machine. */
export function identify(text: string, names: Names): readonly Finding[] {
  const lexicon = lexiconOf(names)
  const exact = settle([...finders.map((find) => find(text)), findHomes(text, lexicon), findSchools(text, lexicon)])
  const found = settle([exact, findPeople(text, exact, lexicon)])
  return settle([found, findBirthsBeside(text, found)])
}
