import type { Deps } from '../deps.ts'

/** On an empty database: prints the one-time link for the first coordinator. */
export async function offerSetUp(_deps: Deps, _print: (line: string) => void): Promise<void> {}
