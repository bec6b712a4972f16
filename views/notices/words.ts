/** What each kind of notice says. `from` is who caused it. Never what anybody wrote. */
const words: Readonly<Record<string, (from: string) => string>> = {
  submitted: (from) => `${from} has sent work to be assessed.`,
  'sent back': (from) => `${from} has decided on what you sent, and something needs you.`,
  'all met': (from) => `${from} has decided on what you sent. All of it is met.`,
  'to countersign': (from) => `${from} has decided, and asks you to countersign.`,
  'decision handed back': (from) => `${from} could not countersign a decision of yours, and says why.`,
  'record to sign': (from) => `${from} asks you to sign a record.`,
  'record signed': (from) => `${from} has signed a record.`,
  'record handed back': (from) => `${from} has handed a record back to you.`,
  'testimony arrived': (from) => `${from} has written what they saw of your work.`,
  'sign-off to sign': (from) => `${from} has signed a unit off, and asks you to sign too.`,
  'unit locked': (from) => `A unit is signed off by both, and locked. ${from} signed last.`,
  'unit unlocked': (from) => `${from} has opened a unit again that was signed off.`,
  'plan agreed': (from) => `${from} has written down what comes next, and by when.`,
  'sample returned': (from) => `${from} has returned a decision of yours that was sampled.`,
  'sample answered': (from) => `${from} has answered a decision that you returned.`,
  observed: (from) => `${from} has written down what they saw of your assessing.`,
  shared: (from) => `${from} has shared a reflection with you.`,
  'share taken back': (from) => `${from} has taken a reflection back.`,
  'session planned': (from) => `${from} has planned a supervision session with you.`,
  'notes agreed': (from) => `${from} agrees with the notes of your session.`,
  'tie made': (from) => `${from} has given you learners to work with.`,
  'tie ended': (from) => `${from} has ended your work with some learners.`,
  'who sees changed': (from) => `Who can see what you send or share has changed. ${from} saw to it.`,
  'learners changed': (from) => `Who is in a group of yours has changed. ${from} saw to it.`,
  'roles changed': (from) => `${from} has changed what you do here.`,
  'name corrected': (from) =>
    `${from} has put your name or your e-mail right. You sign in with the e-mail that stands in your account.`,
}

/** A kind that is not known any more, out of an older Alongside, still says that there is something. */
export function noticeWords(kind: string, from: string): string {
  return words[kind]?.(from) ?? `There is something from ${from}.`
}
