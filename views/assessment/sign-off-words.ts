/** The exact words that are signed, and kept with the signature. */
export const assessorSigns =
  'I have judged every criterion of this unit against evidence that is valid, authentic, current and sufficient, and I declare that the learner has met all of them.'
export const learnerSigns =
  'I have read the summary and every decision on this unit. The evidence in it is my own work, and I agree that the unit is complete.'

export const LONGEST_SUMMARY = 5000
