import type { Drawing, Line, Node, Shape } from '../../../src/activity/fields/drawing.ts'

/** A drawing as its numbers say. The same always stands in words beside it; the title says what it shows. */
export function Picture({ drawing, title, wide = false }: { drawing: Drawing; title: string; wide?: boolean }) {
  const { width, height, rings, lines, nodes } = drawing
  const size = wide ? { width: rounded(width), height: rounded(height) } : {}
  return (
    <svg class="drawing" role="img" viewBox={`0 0 ${rounded(width)} ${rounded(height)}`} {...size}>
      <title>{title}</title>
      {rings.map(({ x, y, w, h, radius }) => (
        <rect class="ring-line" x={rounded(x)} y={rounded(y)} width={rounded(w)} height={rounded(h)} rx={radius} />
      ))}
      {lines.map((line) => (
        <Path line={line} />
      ))}
      {nodes.map((node) => (
        <Mark node={node} />
      ))}
      {nodes.map((node) => (
        <Words node={node} />
      ))}
    </svg>
  )
}

const rounded = (number: number) => Math.round(number * 10) / 10

function Path({ line: { kind, points } }: { line: Line }) {
  const path = points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ')
  return kind === 'tip' ? (
    <polygon class="full" points={path} />
  ) : (
    <polyline class={kind === 'plain' ? undefined : kind} points={path} />
  )
}

/** Words last, so that no line is drawn over them. */
function Words({ node }: { node: Node }) {
  return (
    <>
      {node.texts.map(({ x, y, words, anchor, light }) => (
        <text class={light ? 'light' : undefined} x={rounded(x)} y={rounded(y)} text-anchor={anchor}>
          {words}
        </text>
      ))}
    </>
  )
}

function Mark({ node }: { node: Node }) {
  const { x, y } = node.at
  const r = node.rx * (node.shape === 'circle' ? 0.7 : node.shape === 'diamond' ? 0.5 : 1)
  return (
    <g class="symbol">
      <Outline shape={node.shape} x={rounded(x)} y={rounded(y)} rx={rounded(node.rx)} ry={rounded(node.ry)} />
      {node.crossed && (
        <path d={`M${rounded(x - r)} ${rounded(y - r)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`} />
      )}
    </g>
  )
}

interface OutlineProps {
  readonly shape: Shape
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
}

function Outline({ shape, x, y, rx, ry }: OutlineProps) {
  if (shape === 'circle' || shape === 'oval') return <ellipse cx={x} cy={y} rx={rx} ry={ry} />
  if (shape === 'dot') return <circle class="full" cx={x} cy={y} r={rx / 2} />
  if (shape === 'half') {
    return (
      <>
        <circle cx={x} cy={y} r={rx} />
        <path class="full" d={`M${x} ${y - ry}a${rx} ${ry} 0 0 1 0 ${2 * ry}Z`} />
      </>
    )
  }
  return <polygon points={corners[shape].map(([right, down]) => `${x + right * rx},${y + down * ry}`).join(' ')} />
}

type Corners = readonly (readonly [number, number])[]

/** Corners of the shapes that have some, from -1 to 1. */
const corners: Readonly<Record<Exclude<Shape, 'circle' | 'oval' | 'dot' | 'half'>, Corners>> = {
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -0.9],
    [0.5, -0.9],
    [1, 0],
    [0.5, 0.9],
    [-0.5, 0.9],
  ],
  house: [
    [0, -1.1],
    [1, -0.2],
    [1, 1],
    [-1, 1],
    [-1, -0.2],
  ],
}

export interface KeyProps {
  readonly shapes?: readonly (readonly [Shape, string])[]
  readonly lines?: readonly Sample[]
}

/** What the shapes and lines of a drawing mean. */
export function Key({ shapes = [], lines = [] }: KeyProps) {
  return (
    <ul class="drawing-key small">
      {shapes.map(([shape, words]) => (
        <li>
          <svg class="drawing" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <g class="symbol">
              <Outline shape={shape} x={12} y={12} rx={8} ry={8} />
            </g>
          </svg>
          {words}
        </li>
      ))}
      {lines.map(({ lines: drawn, words }) => (
        <li>
          <svg class="drawing" viewBox="0 0 56 24" width="56" height="24" aria-hidden="true">
            {drawn.map((line) => (
              <Path line={line} />
            ))}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

/** A line as it is drawn, from the left to the right of a box of 56 by 24, and what it means. */
export interface Sample {
  readonly lines: readonly Line[]
  readonly words: string
}
