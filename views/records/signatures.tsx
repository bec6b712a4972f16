import type { Signature } from '../../src/records/signatures.ts'
import { whenOf } from '../../src/when.ts'
import { signedAs } from './words.ts'

/** Who stands by it with their name, and the exact words they signed. Nothing where nobody had to. */
export function SignatureRows({ signatures }: { signatures: readonly Signature[] }) {
  if (signatures.length === 0) return null
  return (
    <section class="tight" aria-labelledby="signatures">
      <h2 id="signatures">Signed</h2>
      <ul class="rows">
        {signatures.map((signature) => (
          <li class="tight">
            <p>
              <b>{signature.name}</b>, {signedAs[signature.as]}
              {signature.role && ` (${signature.role})`}, on {whenOf(signature.at)}
            </p>
            <blockquote class="said">
              <p>{signature.statement}</p>
            </blockquote>
            {signature.as === 'witness' && <AboutWitness {...signature} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AboutWitness({ competence, relationship, contact }: Signature) {
  return (
    <ul class="tight small">
      <li>Able to judge it: {competence}</li>
      <li>How they know the work: {relationship}</li>
      <li>To be reached: {contact}</li>
    </ul>
  )
}
