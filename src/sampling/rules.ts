import * as z from 'zod'

export const planKinds = ['interim', 'summative'] as const
export type PlanKind = (typeof planKinds)[number]

/** What makes a decision worth a second look. */
export const risks = ['failing', 'changed', 'writing alone', 'quick'] as const
export type Risk = (typeof risks)[number]

/** How a sample is drawn. Shares are percentages, of each assessor’s decisions. */
const Rules = z.object({
  share: z.number(),
  newShare: z.number(),
  /** With fewer decisions than this, an assessor is new. */
  newUnder: z.number(),
  units: z.boolean(),
  methods: z.boolean(),
  risks: z.array(z.enum(risks)),
  /** At most so many for each risk, of each assessor. */
  riskEach: z.number(),
})
export type Rules = Readonly<z.infer<typeof Rules>>

export const usual: Rules = {
  share: 20,
  newShare: 50,
  newUnder: 20,
  units: true,
  methods: true,
  risks: [...risks],
  riskEach: 2,
}

export function readRules(stored: string): Rules {
  return Rules.parse(JSON.parse(stored))
}
