import { expect, test } from 'vitest'
import { formOf } from '../../src/web/form.ts'

test('what is sent under one name is kept in order, and the last of it counts', () => {
  const form = formOf([
    ['topic', 'debt'],
    ['name', 'Ann'],
    ['topic', 'school'],
  ])
  expect(form.all('topic')).toEqual(['debt', 'school'])
  expect(form.get('topic')).toBe('school')
  expect([form.get('other'), form.all('other')]).toEqual(['', []])
})

test('a form with one name three hundred thousand times over is read in passing', () => {
  const entries = Array.from({ length: 300_000 }, (_, at): [string, string] => ['same', String(at)])
  expect(formOf(entries).get('same')).toBe('299999')
}, 5000)
