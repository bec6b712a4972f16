const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** `Six`, and figures from ten on. */
export function numberWord(count: number): string {
  return small[count] ?? String(count)
}

/** `One thing needs you`, `Two things need you`. */
export function thingsNeedYou(count: number): string {
  return count === 1 ? 'One thing needs you' : `${numberWord(count)} things need you`
}

/** `Six questions, about 15 minutes` */
export function sizeOf({ steps, minutes }: { readonly steps: readonly unknown[]; readonly minutes: number }): string {
  const questions = steps.length === 1 ? 'One step' : `${numberWord(steps.length)} steps`
  return `${questions}, about ${minutes} minutes`
}
