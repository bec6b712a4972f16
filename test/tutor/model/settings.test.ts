import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../../src/config.ts'

const both = { MODEL_URL: 'https://models.example.org/v1', MODEL_NAME: 'small-one' }

test.each([
  ['nothing is set', {}],
  ['there is an address only', { MODEL_URL: both.MODEL_URL }],
  ['there is a name only', { MODEL_NAME: both.MODEL_NAME }],
  ['they are set to nothing', { MODEL_URL: '', MODEL_NAME: '', MODEL_SECONDS: '', MODEL_KEY: '' }],
])('there is no model where %s', (_, env) => {
  expect(readConfig(env).model).toBeUndefined()
})

test('a model needs an address and a name; the rest has defaults', () => {
  const { MODEL_URL: url, MODEL_NAME: name } = both
  expect(readConfig(both).model).toEqual({ url, name, key: undefined, seconds: 8, daily: 40, dailyAll: 1000 })
  const more = { MODEL_KEY: 'k-1', MODEL_SECONDS: '2.5', MODEL_DAILY: '0', MODEL_DAILY_ALL: '10' }
  expect(readConfig({ ...both, ...more }).model).toEqual({
    url,
    name,
    key: 'k-1',
    seconds: 2.5,
    daily: 0,
    dailyAll: 10,
  })
})

test.each([
  ['MODEL_URL', 'models', 'MODEL_URL: write the base address of an OpenAI-compatible service, such as'],
  ['MODEL_URL', 'ftp://models.example.org', 'MODEL_URL: write the base address'],
  ['MODEL_URL', 'https://models.example.org/v1?a=b', 'a key goes into MODEL_KEY'],
  ['MODEL_URL', 'https://me:open-sesame@models.example.org/v1', 'a key goes into MODEL_KEY'],
  ['MODEL_KEY', 'open sesame', 'MODEL_KEY: write the key as the service gave it'],
  ['MODEL_SECONDS', 'soon', 'MODEL_SECONDS: write a number from 0.1 to 120'],
  ['MODEL_SECONDS', '0', 'MODEL_SECONDS: write 0.1 or more'],
  ['MODEL_SECONDS', '600', 'MODEL_SECONDS: write 120 or less'],
  ['MODEL_DAILY', '-1', 'MODEL_DAILY: write 0 or more'],
  ['MODEL_DAILY', '1.5', 'MODEL_DAILY: write a whole number'],
  ['MODEL_DAILY_ALL', 'many', 'MODEL_DAILY_ALL: write a number from 0'],
])('%s cannot be %s, and the error says what it may be', (name, value, message) => {
  const read = () => readConfig({ ...both, [name]: value })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(message)
  expect(read).not.toThrow('sesame')
})
