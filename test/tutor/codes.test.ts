import { expect, test } from 'vitest'
import { readAward } from '../../src/content/qualification.ts'
import { collectProblems } from '../../src/content/source.ts'
import { codesIn, criteriaOf } from '../../src/tutor/codes.ts'

const award = readAward('content', collectProblems()) ?? { units: [] }

test.each([
  ['what does 400.4.3 want', ['400.4.3']],
  ['400 4 3', ['400.4.3']],
  ['400-4-3', ['400.4.3']],
  ['400/4/3?', ['400.4.3']],
  ['u400 4.3', ['400.4.3']],
  ['u401lo3ac1', ['401.3.1']],
  ['401 LO1 AC2', ['401.1.2']],
  ['unit 401 LO5 AC 5.2', ['401.5.2']],
  ['unit 402 outcome 2', ['402.2']],
  ['outcome 2 of unit 402', ['402.2']],
  ['the second outcome of 402', ['402.2']],
  ['criterion 2.1 of 402', ['402.2.1']],
  ['4.5 in unit 400', ['400.4.5']],
  ['U401 2.2 and 2.3', ['401.2.2', '401.2.3']],
  ['400 1.2 to 1.4', ['400.1.2', '400.1.3', '400.1.4']],
  ['401.4.1 to 401.4.3', ['401.4.1', '401.4.2', '401.4.3']],
  ['400.2.1 and 400.2.4', ['400.2.1', '400.2.4']],
  ['four hundred point two point one', ['400.2.1']],
  ['four oh one outcome three', ['401.3']],
  ['what am i missing for 401', ['401']],
  ['401 and 402', ['401', '402']],
  ['4oo.2.1', ['400.2.1']],
  ['unit 4o2 3.1', ['402.3.1']],
  ['4.0.0.2.2', ['400.2.2']],
  ['4022.2', ['402.2.2']],
  ['401.81 help', ['401.8.1']],
  ['lo5 crit 1 in 401', ['401.5.1']],
  ['crit 7.2 four-oh-one', ['401.7.2']],
  ['we saw 4002 people', []],
  ['we see 400 families a year', []],
  ['it cost £400', []],
  ['room 4.3 on the 2nd floor', []],
  ['section 4.3', []],
  ['', []],
])('%j names %j', (text, known) => {
  expect(codesIn(text, award)).toEqual({ known, unknown: [] })
})

test.each([
  ['what does 400.9.9 say', ['400.9.9']],
  ['unit 403', ['403']],
  ['403.1.1', ['403.1.1']],
  ['unit 400, outcome 9', ['400.9']],
  ['401.1.7 or 401.2.9', ['401.1.7', '401.2.9']],
])('%j names what the award does not have', (text, unknown) => {
  expect(codesIn(text, award)).toEqual({ known: [], unknown })
})

test('a code stands for its criteria', () => {
  expect(criteriaOf('402.2', award)).toEqual(['402.2.1', '402.2.2', '402.2.3', '402.2.4'])
  expect(criteriaOf('400.7.2', award)).toEqual(['400.7.2'])
  expect(['400', '401', '402'].flatMap((unit) => criteriaOf(unit, award))).toHaveLength(55)
})
