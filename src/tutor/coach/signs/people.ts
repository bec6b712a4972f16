/** Who a sentence is about, as alternations for the signs; all on respelt text. */
export const self = '(?:i|we|me and \\w+|\\w+ and (?:i|me)|myself)'

const kin =
  'mum|mother|dad|father|nan|nana|gran|granny|grandad|grandma|grandmother|grandfather|grandpa|auntie|aunt|uncle|sister|brother|son|daughter|stepdad|stepmum|stepmother|stepfather|partner|husband|wife|ex|cousin|parents?|carers?|family|families|couple|girlfriend|boyfriend|fella'
const young =
  'child|children|kids?|baby|toddler|boys?|girls?|lads?|lasses|lass|lassie|teenager|twins?|little ones?|youngest|eldest|oldest|elder|younger|middle one|older one|wee one|young one'
const others =
  'man|woman|men|women|people|person|couples|worker|neighbour|landlord|manager|supervisor|teacher|head|officer|judge|chair|nurse|visitor|social worker|psychologist|doctor|gp|consultant|interpreter|colleague|volunteer|receptionist|bloke|folk|lady|guy|student|tenant|sw|hv|police|school|everyone|everybody|nobody|somebody|someone|others'
export const relative = `(?:${kin})`
export const noun = `(?:(?:the|a|that|this|her|his|their|my|our|old|young|both|each|every|any|poor|wee|little|other|new|older|younger|foster|birth) )*(?:${kin}|${young}|${others})(?:s)?`
export const third = `(?:he|she|they|him|her|them|himself|herself|themselves|${noun}|(?:mr|mrs|ms|miss|dr) \\w+|child [a-z]|[a-z]s (?:mum|dad|nan|gran|mother|father))`
/** As the subject of a verb. */
export const doer = `(?:he|she|they|who|${noun}|(?:mr|mrs|ms|miss|dr) \\w+|child [a-z]|nm)`
