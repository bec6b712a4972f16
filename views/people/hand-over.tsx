export interface HandOverProps {
  readonly title: string
  readonly lead: string
  /** None when it has been shown already. */
  readonly link: string | undefined
  readonly message: string
  /** Where to make a new one. */
  readonly again: { readonly action: string; readonly words: string }
  readonly back: { readonly href: string; readonly words: string }
}

/** A link to hand over, shown once, with words to send it with. */
export function HandOverPage({ title, lead, link, message, again, back }: HandOverProps) {
  return (
    <>
      <header class="flow">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      {link ? (
        <>
          <div class="flow">
            <Copied id="link" label="The link" value={link} lines={false} />
            <p class="small">It is shown only now. Whoever has it can use it, so give it to this one person.</p>
          </div>
          <Copied id="message" label="Words to send with it, if you like" value={message} lines={true} />
        </>
      ) : (
        <div class="flow">
          <p>The link was shown once, and is kept nowhere where it could be read again.</p>
          <form method="post" action={again.action}>
            <button type="submit" class="btn">
              {again.words}
            </button>
          </form>
        </div>
      )}
      <p>
        <a href={back.href}>{back.words}</a>
      </p>
    </>
  )
}

/** The button appears where the browser can copy; without it, the text can be selected. */
function Copied({ id, label, value, lines }: { id: string; label: string; value: string; lines: boolean }) {
  return (
    <div class="tight">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea class="in" id={id} rows={7} readonly>
          {`\n${value}`}
        </textarea>
      ) : (
        <input id={id} type="text" value={value} readonly />
      )}
      <button class="plain" type="button" data-copies={id} hidden>
        Copy<span class="hide">: {label}</span>
      </button>
    </div>
  )
}
