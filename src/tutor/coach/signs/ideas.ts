import { isThinker } from './thinkers.ts'

/** Written as words: `-` may be a hyphen, a space or nothing, `*` any ending. Unmistakable where they stand. */
const plain = `attachment theory, attachment style*, attachment figure, attachment terms, attachment lens, attachment people, attachment book*, attachment pattern, secure base, safe base, safe haven,
internal working model*, strange situation, window of tolerance, hyper-arous*, hypo-arous*, polyvagal, vagal, amygdala, cortisol, limbic, lizard brain, reptilian brain, thinking brain, upstairs brain, fight or flight, fight flight,
flight or fight, freeze response, co-regulat*, neuroception, toxic stress, adverse childhood, drama triangle, rescuer, persecutor, transactional analysis, ego state*, critical parent,
nurturing parent, adapted child, free child, life script*, games people play, stage of change, stages of change, cycle of change, pre-contemplat*, contemplation, contemplative, transtheoretical, righting reflex,
change talk, sustain talk, decisional balance, strengths perspective, miracle question, scaling question, unconditional positive regard, congruence, congruent, core conditions, self-actuali*, trauma lens, trauma theory,
vicarious trauma, secondary trauma, compassion fatigue, emotional labour, moral injury, systems theory, systems eye, systems thinking, systems lens, family systems, systemic terms, systemic idea*, systemic people, homeostasis, circularity, feedback loop,
triangulat*, enmesh*, identified patient, ecological model, ecological, micro-system*, meso-system*, exo-system*, macro-system*, zone of proximal, proximal development, scaffold*, schema, schemas, experiential learning,
learning cycle, double-loop, single-loop, espoused, theory-in-use, theories-in-use, reflection-in-action, reflection-on-action, knowing-in-action, high hard ground, tacit knowledge, transformative learning,
disorienting dilemma, communities of practice, conscious competence, unconscious incompetence, learned helplessness, self-efficacy, locus of control, social learning, negative reinforcement, positive reinforcement,
intermittent reinforcement, operant, classical conditioning, behaviourism, behaviourist*, extinction burst, cognitive distortion*, thinking error*, automatic thought*, core belief*, cognitive dissonance, confirmation bias,
attribution error, hindsight bias, halo effect, groupthink, bystander, rule of optimism, disguised compliance, start again syndrome, stereotype threat, self-fulfilling, growth mindset, fixed mindset, learned optimism,
projection, projective identification, introject*, counter-transference, transference, defence mechanism*, psychodynamic, psychoanal*, containment, holding environment, good-enough, transitional object, squiggle,
parallel process, reverie, mentali*, reflective function*, motherhood constellation, ghosts in the nursery, serve and return, attunement, rupture and repair, still face, parentif*, tasks of mourning,
task one, five stages, dual process, disenfranchised, ambiguous loss, continuing bonds, neutral zone, transition curve, change curve, psychosocial stage, role confusion, hierarchy of needs, iceberg, johari, blind spot, storming,
force-field, coercive control, power and control, mother-blam*, intersectional*, anti-oppressive, anti-discriminatory, hegemon*, panoptic*, habitus, social capital, cultural capital, symbolic violence,
impression management, front-stage, back-stage, street-level bureaucra*, othering, code-switch*, cultural humility, ladder of participation, tokenism, social pedagog*, common third, conscientis*, narrative therapy, narrative approach,
narrative identity, externali*, unique outcome*, dominant story, dominant narrative, thin description, thick description, re-author*, problem-saturated, double bind, safe uncertainty, pace model, therapeutic parenting,
restorative practice, emotion coaching, coercive cycle*, gestalt, unfinished business, threat system, soothing system, radical acceptance, acceptance and commitment, person-in-environment, self determination theory, over-identification, ordinary magic,
hypervigilan*, maintenance stage, social model, medical model, force field, protective factor*, authoritative parenting, parenting style*, vicarious, stigma theory, labelling theory, role theory, crisis theory, loss theory, grief theory`

/** Ideas that are also plain words, or names of courses and forms. */
const loose = `attachment, insecure, avoidant, ambivalent, ambivalence, disorganised, proximity, nervous system, dysregulat*, triangle, relapse, motivational interviewing, motivational, strengths-based, strength-based, strengths approach, solution-focused,
person-centred, client-centred, trauma-informed, trauma, burnout, systemic, systems, circular, coalition, scapegoat*, structural, boundaries, nested, learning style*, accommodator, assimilat*, swamp, critical incident, modelling, reinforce*,
conditioned, cognitive-behavioural, cbt, catastrophis*, anchoring, labelling, mindset, grit, flow, resilience, positive psychology, projective, projected, denial, splitting, unconscious, container, contained, mirroring, grief work, liminal*,
hierarchy, basic needs, pyramid, duluth, cycle of abuse, cycle of violence, feminis*, patriarch*, gaze, stigma*, bureaucra*, oppress*, othered, ladder, tokenis*, manipulation, decoration, pedagog*, paradox, reframe, reframing, curiosity, pace, playfulness,
restorative, authoritative, authoritarian, mindful*, existential*, stoic*, task-centred, biopsychosocial, signs of safety, victim, preparation, empathy, framework, good lives, parenting programme, three houses, outcomes star, genogram`

interface Phrase {
  readonly begins: string
  readonly pattern: string
  readonly token: string
}

function phrasesOf(list: string, token: string): readonly Phrase[] {
  const words = list.split(',').map((each) => each.trim().replaceAll(/\s+/g, ' '))
  return words.map((word) => ({
    begins: word.slice(0, 2),
    pattern: word.replaceAll('-', '[- ]?').replaceAll('*', '\\w*'),
    token,
  }))
}

/** For the first two letters of a word, the ideas that it may begin; the longest are tried first. */
const byBeginning = new Map<string, readonly (readonly [RegExp, string])[]>()
for (const [token, list] of [
  ['idx', plain],
  ['idy', loose],
] as const) {
  for (const { begins, pattern } of phrasesOf(list, token)) {
    const known = byBeginning.get(begins) ?? []
    byBeginning.set(begins, [...known, [new RegExp(`${pattern}\\b`, 'y'), token]])
  }
}

/** A bare sentence with `whz` for each thinker, `idx` for each unmistakable idea and `idy` for each possible one. */
export function marked(bare: string): string {
  let text = ''
  let from = 0
  for (const { 0: word, index } of bare.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < from) continue
    const [token, end] = isThinker(word) ? ['whz', index + word.length] : ideaAt(bare, index, word)
    if (token === undefined) continue
    text += bare.slice(from, index) + token
    from = end
  }
  return text + bare.slice(from)
}

function ideaAt(bare: string, index: number, word: string): readonly [string | undefined, number] {
  for (const [pattern, token] of byBeginning.get(word.slice(0, 2)) ?? []) {
    pattern.lastIndex = index
    if (pattern.test(bare)) return [token, pattern.lastIndex]
  }
  return [undefined, index]
}
