/** A mistake in the content, told to the person who wrote it. */
export interface Problem {
  readonly file: string
  readonly line: number
  /** What is wrong, and what to write instead. */
  readonly says: string
}

/** Stops the start. Lists every mistake, not only the first. */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, says }) => `${file}:${line}: ${says}`)
    const count =
      problems.length === 1
        ? 'One thing in the content needs mending'
        : `${problems.length} things in the content need mending`
    super(`${count}:\n${lines.join('\n')}`)
    this.problems = problems
  }
}
