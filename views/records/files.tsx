import type { EvidenceFile } from '../../src/evidence/evidence.ts'
import { isShownImage, isSound, kindInWords, sizeInWords } from './file-words.ts'

interface FilesProps {
  readonly files: readonly Omit<EvidenceFile, 'hash'>[]
  /** Where they are served: `/evidence/<id>/files`, or `/learners/<id>/evidence/<id>/files`. */
  readonly base: string
  /** The version they belong to; without it the newest. */
  readonly version?: number
}

/** The files of a version of a piece of evidence: to listen to and look at where they stand, or to open. */
export function Files({ files, base, version }: FilesProps) {
  if (files.length === 0) return null
  const query = version === undefined ? '' : `?version=${version}`
  return (
    <section class="flow" aria-labelledby="files">
      <h2 id="files">{files.length === 1 ? 'The file' : 'The files'}</h2>
      <ul class="rows">
        {files.map((file) => (
          <li class="tight">
            <FileShown {...file} href={`${base}/${file.position}${query}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ShownProps {
  readonly name: string
  readonly note: string
  readonly type: string
  readonly size: number
  readonly href: string
}

export function FileShown({ name, note, type, size, href }: ShownProps) {
  return (
    <>
      <p>
        <a href={href}>
          <bdi>{name}</bdi>
        </a>{' '}
        <span class="small">
          ({kindInWords(type)}, {sizeInWords(size)})
        </span>
      </p>
      {note !== '' && <p class="own">{note}</p>}
      {isShownImage(type) && (
        <img class="picture" src={href} alt={note === '' ? `${name}, not described` : note} loading="lazy" />
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands in the note, which the page asks for */}
      {isSound(type) && <audio class="sound" controls preload="none" src={href} aria-label={name}></audio>}
    </>
  )
}
