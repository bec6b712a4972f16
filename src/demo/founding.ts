import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { endOf } from '../people/days.ts'
import { keepEnrolment, readEnrolment } from '../people/enrolment.ts'
import { addGroup } from '../people/groups.ts'
import { joinGroup } from '../people/membership.ts'
import { setNumbersToRing } from '../people/ring.ts'
import { keepService } from '../people/service.ts'
import { keepStanding } from '../people/standing.ts'
import { findTarget, makeTie } from '../people/tie-making.ts'
import { type Act, act, dayIn, insist } from './acts.ts'
import type { Cast, Name } from './people.ts'

/** Of those that are set aside for stories: nobody is reached by them. */
const numbers = { lead: '01632 960 140', nights: '01632 960 199', children: '01632 960 100', adults: '01632 960 120' }

const service = {
  organisation: 'Harbour Family Service',
  centreName: 'Harbour Family Learning',
  centreNumber: '60417',
}

interface Team {
  readonly name: string
  readonly learners: readonly Name[]
  readonly ties: readonly (readonly [TieKind, Name])[]
  readonly examined: 'whole' | 'sample'
}

const teams: readonly Team[] = [
  {
    name: 'Harbour team',
    learners: ['sam', 'nadia', 'jo', 'bev'],
    ties: [
      ['assesses', 'ruth'],
      ['supervises', 'dilys'],
      ['assures', 'ivor'],
    ],
    examined: 'whole',
  },
  {
    name: 'Northgate team',
    learners: ['tariq', 'moira'],
    ties: [
      ['assesses', 'owen'],
      ['assesses', 'ruth'],
      ['supervises', 'dilys'],
      ['assures', 'ivor'],
    ],
    examined: 'sample',
  },
]

/** Learner numbers that are well made; nobody is known to have them. */
const enrolled: readonly (readonly [Name, string, string])[] = [
  ['sam', 'HFL-031', '1730482650'],
  ['nadia', 'HFL-032', '1829304711'],
  ['jo', 'HFL-027', '1904573265'],
  ['bev', 'HFL-033', '2018469370'],
  ['tariq', 'HFL-034', '2147390584'],
  ['moira', 'HFL-028', '2261508432'],
]

const qualified: readonly (readonly [Name, string])[] = [
  ['ruth', 'Level 3 Certificate in Assessing Vocational Achievement, 2019'],
  ['ivor', 'Level 4 Award in the Internal Quality Assurance of Assessment Processes and Practice, 2016'],
  ['esme', 'Level 4 Award in the External Quality Assurance of Assessment Processes and Practice, 2014'],
]

/** The service sets itself up: numbers, papers, teams. An external quality assurer came last week, for some weeks. */
export const founding: readonly Act[] = [
  act(98, 9, async (deps, { carol }) => {
    await keepService(deps, carol, service)
    await setNumbersToRing(deps, carol, numbers)
  }),
  act(98, 10, setPapers),
  ...teams.map((team) => act(97, 9, (deps, cast) => setUp(deps, cast, team))),
  ...teams.map((team) => act(7, 9, (deps, cast) => letExamine(deps, cast, team))),
]

async function setPapers(deps: Deps, cast: Cast): Promise<void> {
  for (const [who, enrolmentNumber, uln] of enrolled) {
    const typed = { enrolmentNumber, uln, enrolledOn: dayIn(deps, -2), finishedOn: '' }
    const { input, mistakes } = readEnrolment(typed)
    insist(mistakes, `${who} is enrolled`)
    await keepEnrolment(deps, cast.carol, cast[who].id, input)
  }
  for (const [who, qualification] of qualified) {
    await keepStanding(deps, cast.carol, cast[who].id, { qualified: true, qualification, countersignerId: null })
  }
  await keepStanding(deps, cast.carol, cast.owen.id, {
    qualified: false,
    qualification: 'Working towards the Level 3 Award in Assessing Competence in the Work Environment',
    countersignerId: cast.ruth.id,
  })
}

async function setUp(deps: Deps, cast: Cast, { name, learners, ties }: Team): Promise<void> {
  const id = await addGroup(deps, cast.carol, name, keyOf(name))
  if (!id) throw new Error(`The demonstration: there is a “${name}” already`)
  for (const who of learners) await joinGroup(deps, cast.carol, id, cast[who].id)
  for (const [kind, who] of ties) {
    await tie(deps, cast, id, { kind, who, until: null, scope: 'whole' })
  }
}

async function letExamine(deps: Deps, cast: Cast, { name, examined: scope }: Team): Promise<void> {
  await tie(deps, cast, keyOf(name), { kind: 'examines', who: 'esme', until: endOf(dayIn(deps, 49)), scope })
}

async function tie(
  deps: Deps,
  cast: Cast,
  groupId: string,
  {
    kind,
    who,
    until,
    scope,
  }: {
    readonly kind: TieKind
    readonly who: Name
    readonly until: number | null
    readonly scope: 'whole' | 'sample'
  },
): Promise<void> {
  const target = await findTarget(deps.db.read, 'group', groupId)
  const input = { key: deps.id(), kind, staffId: cast[who].id, from: deps.clock(), until, scope, examined: [] }
  const done = await makeTie(deps, cast.carol, target, input)
  if (done !== 'done') throw new Error(`The demonstration: ${who} could not be tied to ${target.name}: ${done}`)
}

const keyOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')
