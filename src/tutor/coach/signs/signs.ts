/** Names of signs and what shows them, looked for in respelt text. */
export type Signs = Readonly<Record<string, RegExp>>
