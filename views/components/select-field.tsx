export interface SelectFieldProps {
  readonly id: string
  readonly name?: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value?: string | undefined
  /** What stands there while nothing is chosen; left out where something always is. */
  readonly none?: string
  readonly wrong?: string | undefined
}

/** A label, a hint, what is wrong, and a list to choose one from. */
export function SelectField({ id, name, label, hint, options, value, none, wrong }: SelectFieldProps) {
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="why" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <select
        id={id}
        name={name ?? id}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option value={option.id} selected={option.id === value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
