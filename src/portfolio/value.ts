import type { Field } from '../activity/activity.ts'
import type { Standing } from '../assessment/standing.ts'
import type { EvidenceKind } from '../db/schema.ts'

// A portfolio as one plain value: every form of it (page, PDF, ZIP, CSV) is made from this and from nothing else.
// Times are milliseconds since 1970, days are `YYYY-MM-DD`. It survives JSON.

export interface Portfolio {
  readonly madeAt: number
  readonly learner: {
    readonly id: string
    readonly name: string
    readonly enrolmentNumber: string
    readonly uln: string
    readonly enrolledOn: string | null
    readonly finishedOn: string | null
  }
  readonly centre: { readonly name: string; readonly number: string }
  readonly award: {
    readonly number: string
    readonly title: string
    readonly body: string
    readonly level: number
    readonly credits: number
  }
  readonly units: readonly PortfolioUnit[]
  /** In the order of their references. */
  readonly evidence: readonly Piece[]
  readonly submissions: readonly Submission[]
  readonly ledger: {
    /** The newest line of the whole record when this was made; none where no line is about this learner. */
    readonly head: { readonly seq: number; readonly hash: string }
    /** The lines about this learner’s submitted work. */
    readonly lines: readonly LedgerLine[]
  }
}

export interface PortfolioUnit {
  readonly code: string
  readonly title: string
  readonly level: number
  readonly credits: number
  readonly outcomes: readonly {
    readonly code: string
    readonly title: string
    readonly criteria: readonly PortfolioCriterion[]
  }[]
  /** A round each, the oldest first; one that was unlocked stays as it was. */
  readonly signOffs: readonly SignOff[]
  readonly plans: readonly Plan[]
}

export interface PortfolioCriterion {
  readonly code: string
  readonly wording: string
  /** It asks for practice. */
  readonly practice: boolean
  readonly standing: Standing
  readonly locations: readonly Location[]
}

/** Where the evidence for a criterion is to be found: one claim on one version of a piece. */
export interface Location {
  readonly criterion: string
  readonly ref: string
  readonly evidenceId: string
  readonly version: number
  readonly title: string
  readonly kind: EvidenceKind
  readonly happenedOn: string
  readonly claim: Claim
}

/** A piece of evidence with the versions of it that were submitted. */
export interface Piece {
  /** `E01`: the same for ever, by the order in which pieces were first submitted. */
  readonly ref: string
  readonly id: string
  readonly kind: EvidenceKind
  readonly withdrawnAt: number | null
  readonly versions: readonly Version[]
  readonly signatures: readonly Signature[]
}

export interface Version {
  readonly version: number
  readonly title: string
  readonly happenedOn: string
  readonly keptAt: number
  /** What it was written in answer to. */
  readonly activity: { readonly id: string; readonly title: string; readonly credit: string; readonly hash: string }
  readonly submitted: readonly {
    readonly submissionId: string
    readonly at: number
    readonly returnedAt: number | null
  }[]
  readonly answers: readonly Answer[]
  readonly files: readonly StoredFile[]
  readonly claims: readonly Claim[]
  readonly comments: readonly Comment[]
}

/** The words that were asked are kept apart from the words that were answered. */
export interface Answer {
  readonly stepId: string
  readonly fieldId: string
  /** Alongside’s words: the step, what it says first, and the question. */
  readonly asked: { readonly step: string; readonly said: string; readonly question: string }
  /** The person’s own. */
  readonly words: string
  /** The same as it was stored, for answers that are more than text. */
  readonly value: unknown
  /** What was asked, where the answer is drawn: a network, a genogram, a timeline. */
  readonly drawn?: Field
}

export interface StoredFile {
  readonly position: number
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly name: string
  readonly note: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

export interface Claim {
  readonly id: string
  readonly criterion: string
  readonly because: string
  /** The passage: the question it stands under, and its words. */
  readonly question: string
  readonly stepId: string
  readonly fieldId: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly withdrawnAt: number | null
  /** All that were sent, the oldest first: the last one stands. */
  readonly judgements: readonly Judgement[]
}

export interface Judgement {
  readonly id: string
  readonly decision: 'met' | 'not yet'
  readonly valid: boolean
  readonly authentic: boolean
  readonly current: boolean
  readonly sufficient: boolean
  readonly feedback: string
  readonly practiceReason: string
  readonly assessor: string
  readonly sentAt: number
  readonly corrects: string | null
  readonly needsCountersignature: boolean
  readonly countersigner: string | null
  readonly countersignedAt: number | null
  /** What the IQA said of it, once decided. */
  readonly samples: readonly Sample[]
}

export interface Sample {
  readonly verdict: 'agreed' | 'returned'
  readonly iqa: string
  readonly at: number
  readonly plan: string
  readonly kind: 'interim' | 'summative'
  /** Said to the assessor: empty in a learner’s own copy. */
  readonly feedback: string
  readonly action: string
  readonly actionDue: string | null
  readonly closedAt: number | null
}

export interface Comment {
  readonly stepId: string
  readonly fieldId: string
  readonly quote: string
  readonly words: string
  readonly by: string
  readonly sentAt: number
}

export interface Signature {
  readonly as: 'learner' | 'assessor' | 'witness'
  readonly name: string
  readonly role: string
  readonly contact: string
  readonly statement: string
  readonly at: number
}

export interface Submission {
  readonly id: string
  readonly at: number
  readonly declaration: string
  readonly aiUse: string
  readonly help: string
  readonly note: string
  readonly pieces: readonly { readonly ref: string; readonly version: number }[]
}

export interface Plan {
  readonly words: string
  readonly criteria: readonly string[]
  readonly due: string
  readonly by: string
  readonly createdAt: number
  readonly doneAt: number | null
}

export interface SignOff {
  readonly summary: string
  readonly assessor: string
  readonly assessorStatement: string
  readonly assessorAt: number
  readonly learnerStatement: string | null
  readonly learnerAt: number | null
  readonly lockedAt: number | null
  readonly unlockedAt: number | null
  readonly unlockedBy: string | null
  readonly unlockedWhy: string | null
}

export interface LedgerLine {
  readonly seq: number
  readonly at: number
  readonly actorId: string | null
  readonly learnerId: string | null
  /** By name, where there still is one. */
  readonly actor: string
  readonly what: string
  readonly about: string
  readonly subject: string
  readonly digest: string | null
  readonly previous: string
  readonly hash: string
}
