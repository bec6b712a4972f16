import { type Mistake, wrongAt } from '../components/forms.tsx'

/** What cannot be undone asks for a tick. */
export function Sure({ mistakes, sure }: { readonly mistakes: readonly Mistake[]; readonly sure: boolean }) {
  const wrong = wrongAt(mistakes, 'sure')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      {wrong && (
        <p class="why" id="sure-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="sure"
          name="sure"
          value="yes"
          checked={sure}
          aria-describedby={wrong ? 'sure-wrong' : undefined}
        />{' '}
        <span>I am sure. I know that it cannot be undone.</span>
      </label>
    </div>
  )
}
