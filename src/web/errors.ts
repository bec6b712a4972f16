/** Errors that a person can be told about. `app.ts` turns them into pages, in one place. */
export abstract class AppError extends Error {
  abstract readonly status: 403 | 404 | 409 | 413 | 422 | 429
}

/** Not there, or not theirs to see: nobody can tell which. */
export class NotFound extends AppError {
  override name = 'NotFound'
  readonly status = 404
  constructor(message = 'not found') {
    super(message)
  }
}

/** Where the person may know that it exists, but not do this. Say why, and who can. */
export class NotAllowed extends AppError {
  override name = 'NotAllowed'
  readonly status = 403
}

/** For requests that no form of ours sends. A form's own mistakes re-render the form instead. */
export class Unreadable extends AppError {
  override name = 'Unreadable'
  readonly status = 422
}

export class TooMany extends AppError {
  override name = 'TooMany'
  readonly status = 429
  readonly retryAfterSeconds: number
  constructor(message: string, retryAfterSeconds: number) {
    super(message)
    this.retryAfterSeconds = retryAfterSeconds
  }
}
