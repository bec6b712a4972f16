import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// The commands that other programs use, as they are built: a line in, a line out.

function run(command: string, lines: readonly unknown[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { stdout, stderr, status } = spawnSync('node', [`dist/${command}.js`], {
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return {
    rows: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    stderr,
    status,
  }
}

test('ask answers, refuses, meets danger, starts, and tells of standing', () => {
  const { rows, status } = run('ask', [
    { id: 'a', question: 'what is the drama triangle' },
    { id: 'b', question: 'who won the football last night' },
    { id: 'c', question: 'he has a knife and the children are upstairs' },
    { id: 'd', question: 'start gibbs' },
    { id: 'e', question: 'what am i missing for 401' },
    { id: 'f', question: 'what does 402 outcome 1 want' },
    { id: 7, question: '' },
  ])
  expect(status).toBe(0)
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
    ['a', 'answer'],
    ['b', 'refuse'],
    ['c', 'safeguard'],
    ['d', 'start'],
    ['e', 'status'],
    ['f', 'answer'],
    [7, 'refuse'],
  ])
  expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'kind', 'parts', 'criteria', 'text'])
  expect(rows[5]?.criteria).toEqual(['402.1.1', '402.1.2', '402.1.3', '402.1.4'])
  // Nobody presses anything here: whom to ring, and what to begin, stand in the words.
  expect(rows[2]?.text).toContain('If anyone is in danger this minute: 999.')
  expect(rows[3]?.text).toContain('Gibbs’ reflective cycle')
})

test('coach tells the nine moves, and what identifies', () => {
  const { rows, status } = run('coach', [
    {
      id: 'a',
      text: 'I knocked and Kelly Marsh opened the door at nine. I felt sick with worry. Next time I will ring first.',
    },
  ])
  expect(status).toBe(0)
  expect(Object.keys(rows[0]?.moves ?? {})).toEqual([
    'description',
    'own_feelings',
    'others_perspective',
    'evaluation',
    'analysis_why',
    'theory_link',
    'alternatives',
    'learning',
    'action_plan',
  ])
  expect(rows[0]?.moves).toMatchObject({ description: 1, own_feelings: 1, theory_link: 0, action_plan: 1 })
  expect(rows[0]?.identifying).toEqual([{ text: 'Kelly Marsh', kind: 'name' }])
})

test('a line that is none is told, and the others are answered', () => {
  const { rows, stderr, status } = run('ask', ['nonsense', { id: 'a', question: 'what is a genogram' }])
  expect([rows.length, status]).toEqual([1, 1])
  expect(stderr).toContain('nonsense')
})
