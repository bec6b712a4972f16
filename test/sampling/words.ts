import type { Fields } from '../support/app.ts'

/** The rules of a plan, as its form sends them. */
export const proposing = (id: string, more: Fields = {}): Fields => ({
  ...{ id, name: 'November', kind: 'interim', from: '2026-10-23', until: '2026-11-30', note: '' },
  ...{ share: '20', newShare: '50', newUnder: '20', riskEach: '2', cover: ['units', 'methods'] },
  risk: ['failing', 'changed', 'writing alone', 'quick'],
  ...more,
})

/** The same as an address, to propose and keep nothing. */
export function previewOf(fields: Fields): string {
  const query = new URLSearchParams({ preview: 'yes' })
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) query.append(name, each)
  }
  return `/samples/plans/new?${query}`
}
