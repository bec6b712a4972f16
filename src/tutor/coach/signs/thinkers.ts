const list = (words: string) => words.split(/\s+/).filter(Boolean)

/** People whose ideas are used in this work. */
const known = new Set(
  list(`adlerian ainsworth argyris arnstein asch axline bandura bakhtin bateson baumrind beck belsky benner berne bernstein biestek
  bion bomber bombèr boud bourdieu bowen bowlby brene brené bronfenbrenner brookfield bruner buber caplan carkhuff casement chodorow cialdini
  cooley cozolino crenshaw crittenden csikszentmihalyi dallos deci derrida dewey diclemente doka dominelli dreyfus driscoll duckworth dweck
  egan ekman epston erikson eraut fahlberg fanon featherstone felitti festinger figley folkman fonagy fook foucault fraiberg frankl
  fredrickson freire freud freudian froebel garmezy gendlin gergen gerhardt gibbs giddens gilligan goffman goleman gottman greenspan habermas hargreaves
  harre heider herzberg hochschild honneth illich ingham jung jungian kabat kadushin kahneman karpman klein kohlberg kohut kolb kolk
  kotter kubler kübler laing lazarus lave levinas lewin linehan lipsky lorenz luft lundy lyth maslach maslow masten mcadams
  meichenbaum menzies merton mezirow milgram minuchin montessori munro neimeyer nietzsche noddings obholzer olweus padesky pavlov perlman perls pestalozzi
  petrie piaget pollak porges prochaska putnam rapoport rogers rogerian rolfe rollnick rothbart rutter ruch saleebey salovey satir
  schon schön schore schofield seligman selye senge sennett shazer shohet shulman skinner snyder sroufe steinzor stroebe tajfel thorndike treisman
  trevarthen trevithick tronick tuckman turnell tversky ungar vygotsky wampold weick wenger winnicott worden wonnacott
  yalom zimbardo durkheim marxist bauman aristotle socrates seneca epictetus kant bridges covey belbin robertsons`),
)

/** Surnames that count only with their capital letter: `White` and `white`. */
const doubtful = new Set(
  list(`anderson arendt banks becker bell bloom bolton boss brandon bridges brown burnham burns butler cairns clark clough cooper edwards ellis
  ferguson french gilbert golding gray hall harlow harris hart hawkins hayes herman heron hooks howe hughes isaacs johns kaplan kelly kessler levine
  lishman main marx mason mead miller morrison neff oliver parkes payne perry proctor raven reason reder reid robertson rosenberg ross ryan schutz shaw
  siegel smail stark steiner stern stewart tew thompson walker webb weber webster white`),
)

function bare(word: string): string {
  return word.toLowerCase().replace(/['’].*$/, '')
}

export function isThinker(word: string): boolean {
  const name = bare(word)
  return (known.has(name) && !doubtful.has(name)) || (name.endsWith('s') && known.has(name.slice(0, -1)))
}

export function mayBeThinker(word: string): boolean {
  return doubtful.has(bare(word))
}
