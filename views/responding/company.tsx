import type { Company } from '../../src/activity/activity.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'

const others: Record<Exclude<Company, 'alone'>, string> = { pair: 'With a colleague', group: 'With colleagues' }

/** Whether something is done alone or not, in words. */
export function companyWords(company: Company, companions: string): string {
  if (company === 'alone') return 'On your own'
  return companions ? `With ${companions}` : others[company]
}

export interface DetailFieldsProps {
  /** As the activity is meant to be done. */
  readonly meant: Company
  readonly title: string
  readonly company: Company
  readonly companions: string
  readonly mistakes: readonly Mistake[]
}

/** What a learner calls a page, and with whom it was done. */
export function DetailFields({ meant, title, company, companions, mistakes }: DetailFieldsProps) {
  const together = meant === 'alone' ? (company === 'alone' ? undefined : company) : meant
  return (
    <>
      <div class="short">
        <TextField
          id="title"
          label="What will you call this?"
          hint="So that you find it again. Leave it empty if nothing comes to mind."
          value={title}
          wrong={wrongAt(mistakes, 'title')}
          autocomplete="off"
        />
      </div>
      {together && (
        <fieldset class="tight">
          <legend>On your own, or with colleagues?</legend>
          <Pick value="alone" chosen={company === 'alone'} words="On my own" />
          <Pick value={together} chosen={company !== 'alone'} words={others[together]} />
          <div class="short">
            <TextField
              id="companions"
              label="Who with?"
              hint="First names are enough. Only if it was not on your own."
              value={companions}
              wrong={wrongAt(mistakes, 'companions')}
              autocomplete="off"
            />
          </div>
        </fieldset>
      )}
    </>
  )
}

function Pick({ value, chosen, words }: { value: Company; chosen: boolean; words: string }) {
  return (
    <label class="pick">
      <input type="radio" name="company" value={value} checked={chosen} /> <span>{words}</span>
    </label>
  )
}
