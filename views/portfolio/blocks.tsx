import { ShowField } from '../components/fields/register.tsx'
import type { Block, Cell } from './paper.ts'
import { sizeOf } from './words.ts'

/** Where a stored file can be had; nothing where it cannot. */
export type FileAt = (block: Extract<Block, { is: 'file' }>) => string | undefined

/** A paper’s blocks as HTML: on a page of Alongside, and in the pages of a ZIP. */
export function Blocks({ blocks, fileAt }: { blocks: readonly Block[]; fileAt?: FileAt }) {
  return (
    <>
      {blocks.map((block) => (
        <Shown block={block} fileAt={fileAt} />
      ))}
    </>
  )
}

function Shown({ block, fileAt }: { block: Block; fileAt: FileAt | undefined }) {
  switch (block.is) {
    case 'heading':
      return <Heading {...block} />
    case 'text':
      return <p>{block.words}</p>
    case 'words':
      return (
        <figure class="written">
          <figcaption>
            {block.asked && <span class="who">{block.asked}</span>} <span class="small">{block.whose}</span>
          </figcaption>
          {block.drawn ? <ShowField {...block.drawn} /> : <blockquote>{block.words}</blockquote>}
        </figure>
      )
    case 'facts':
      return (
        <dl class="facts">
          {block.rows.map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table {...block} />
    case 'file':
      return <File block={block} at={fileAt?.(block)} />
  }
}

function Heading({ level, words, id }: Extract<Block, { is: 'heading' }>) {
  if (level === 2) return <h2 id={id}>{words}</h2>
  return level === 3 ? <h3 id={id}>{words}</h3> : <h4 id={id}>{words}</h4>
}

function Table({ label, head, rows }: Extract<Block, { is: 'table' }>) {
  return (
    <section class="wide-table" aria-label={label} tabindex={0}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th scope="col">{words}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...others]) => (
            <tr>
              <th scope="row">
                <Inside cell={first} />
              </th>
              {others.map((cell) => (
                <td>
                  <Inside cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Inside({ cell }: { cell: Cell }) {
  return typeof cell === 'string' ? <span>{cell}</span> : <a href={cell.to}>{cell.words}</a>
}

function File({ block, at }: { block: Extract<Block, { is: 'file' }>; at: string | undefined }) {
  const { name, type, note, hash } = block.file
  return (
    <div class="tight">
      <p>
        {at === undefined ? <b>{name}</b> : <a href={at}>{name}</a>} ({type}, {sizeOf(block.file)})
      </p>
      {note && <p>{note}</p>}
      <p class="small hash">SHA-256 {hash}</p>
    </div>
  )
}
